import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bareAbbreviations,
  figuresIn,
  notAscii,
  textsIn,
} from '../../scripts/content-report/prose.ts';
import { type CompiledContent, compileContent } from '../../src/content/compile-content.ts';
import { sumHours, tasksOf } from '../../src/domain/roadmap/roadmap.ts';
import { JUDGEMENT, sourceListsIn } from '../../src/domain/sources.ts';
import { run } from '../helpers/create-test-context.ts';

const root = path.join(import.meta.dirname, '../..');
const compiled = compileContent(root);

function content(): CompiledContent {
  if (!compiled.ok) throw new Error('The content does not compile; see the first test.');
  return compiled.content;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`.replaceAll(path.sep, '/'))
    .sort();
}

const files = [...yamlFiles('content'), ...yamlFiles('roadmaps')].map((file) => ({
  file,
  text: readFileSync(path.join(root, file), 'utf8'),
}));

describe('the shipped files', () => {
  test('pass the check', () => {
    expect(compiled.ok ? [] : compiled.problems).toEqual([]);
  });

  test('are the ones that the check reads', () => {
    const { roadmaps, guides, skills } = content();
    const lists = [
      ...['assessment', 'checklist', 'deepening', 'facts', 'glossary', 'mock-rubric'],
      ...['resources', 'roles', 'skills', 'sources'],
    ];
    const written = guides.filter(({ id }) => !['skills', 'glossary', 'resources'].includes(id));
    expect(files.map(({ file }) => file)).toEqual(
      [
        ...lists.map((name) => `content/${name}.yaml`),
        ...['kinds', 'model', 'signals', 'vocabulary'].map(
          (name) => `content/critique/${name}.yaml`,
        ),
        ...written.map(({ id }) => `content/guides/${id}.yaml`),
        ...skills.skills.map(({ id }) => `content/items/${id}.yaml`),
        ...content().questionBank.rounds.map(({ round }) => `content/questions/${round}.yaml`),
        ...roadmaps.map(({ id }) => `roadmaps/${id}.yaml`),
      ].sort(),
    );
  });

  test('are written in ASCII, outside addresses', () => {
    const found = files.flatMap(({ file, text }) =>
      notAscii(text).map((line) => `${file}:${line}`),
    );
    expect(found).toEqual([]);
  });

  test('have no em dash', () => {
    const found = files.filter(({ text }) => /[\u2012-\u2015]|&mdash;/.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  test('name nowhere the two facts that did not hold', () => {
    const found = files.filter(({ text }) => /\bF(?:4|64)\b/.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  test('say project manager or product manager, never the two letters alone', () => {
    const { roadmaps, guides, skills, resources, sources } = content();
    const prose = [
      ...roadmaps.map((roadmap) => ({ id: roadmap.id, texts: textsIn(roadmap) })),
      // Titles and authors of resources are as they are.
      ...guides
        .filter(({ id }) => id !== 'resources')
        .map((guide) => ({ id: guide.id, texts: textsIn(guide) })),
      { id: 'skills', texts: textsIn(skills) },
      { id: 'resources', texts: resources.flatMap(({ whom, take, skip }) => [whom, take, skip]) },
      { id: 'statements', texts: sources.statements.map(({ statement }) => statement) },
      { id: 'facts', texts: sources.facts.map(({ statement }) => statement) },
    ];
    const found = prose.flatMap(({ id, texts }) =>
      bareAbbreviations(texts, { quoted: id === 'roles' }).map((text) => `${id}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the shipped roadmaps', () => {
  test('take 8, 8 and 6 months', () => {
    const months = content().roadmaps.map(({ id, months }) => [id, months.length]);
    expect(Object.fromEntries(months)).toEqual({
      'swe-project': 8,
      'multimodal-project': 8,
      'pm-product': 6,
    });
  });

  test('give every task hours, a deliverable and what done means', () => {
    const tasks = content().roadmaps.flatMap(tasksOf);
    const incomplete = tasks.filter(
      ({ hours, deliverable, doneWhen }) =>
        !(hours > 0) || deliverable.trim() === '' || doneWhen.trim() === '',
    );
    expect(tasks.length).toBeGreaterThan(50);
    expect(incomplete.map(({ id }) => id)).toEqual([]);
  });

  test('ask for 150 to 280 hours each', () => {
    const hours = content().roadmaps.map((roadmap) => sumHours(tasksOf(roadmap)));
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(150);
    expect(Math.max(...hours)).toBeLessThanOrEqual(280);
  });

  test('name at least four habits to unlearn', () => {
    const few = content().roadmaps.filter(({ habits }) => habits.length < 4);
    expect(few.map(({ id }) => id)).toEqual([]);
  });
});

describe('the sources', () => {
  test('each of the 113 statements is used by a roadmap, a guide or a skill', () => {
    const { roadmaps, guides, skills, sources } = content();
    const cited = new Set(sourceListsIn({ roadmaps, guides, skills }).flatMap(({ ids }) => ids));
    expect(sources.statements).toHaveLength(113);
    expect(sources.statements.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([]);
  });

  test('stand behind every figure', () => {
    const { roadmaps, guides } = content();
    const entries = [
      ...roadmaps.flatMap((roadmap) => [
        ...roadmap.overview,
        ...roadmap.strengths,
        ...roadmap.habits,
        ...roadmap.gaps,
        ...roadmap.months.map(({ pitfall }) => pitfall),
        ...roadmap.realityCheck,
        roadmap.duration.inside,
        roadmap.duration.outside,
      ]),
      // The figures of the critique are measured here: tests/content/critique-guide.test.ts.
      ...guides.filter(({ id }) => id !== 'critique').flatMap(({ sections }) => sections),
    ];
    const isInvented = (entry: object) => /\bInvented\b/.test(textsIn(entry).join(' '));
    const withFigures = entries.filter((entry) => textsIn(entry).some((text) => figuresIn(text)));
    const unsourced = withFigures.filter(
      (entry) => !isInvented(entry) && entry.sources.every((id) => id === JUDGEMENT),
    );
    expect(withFigures.length).toBeGreaterThan(10);
    expect(unsourced).toEqual([]);
  });
});

describe('the commands that guides name as next', () => {
  const commands = compiled.ok ? compiled.content.guides.flatMap(({ next }) => next) : [];

  test('there are some', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  test.each([...new Set(commands)])('%s runs', async (command) => {
    // Nobody is there to answer what an assessment asks.
    const words = command === 'assess' ? [command, '--help'] : command.split(' ');
    const folder = mkdtempSync(path.join(tmpdir(), 'next-'));
    const { exitCode, stdout, stderr } = await run([...words, '--data-dir', folder]);
    expect(stderr).toBe('');
    expect(stdout).not.toBe('');
    expect(exitCode).toBe(0);
  });
});
