import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillerIn } from '../../scripts/content-report/filler.ts';
import { passagesIn, sentencesOf } from '../../scripts/content-report/passages.ts';
import { placesOfStatements } from '../../scripts/content-report/placement.ts';
import { readingGrade } from '../../scripts/content-report/reading-level.ts';
import { repeatedSentences } from '../../scripts/content-report/repeats.ts';
import { contentRules } from '../../scripts/content-report/report.ts';
import { type CompiledContent, compileContent } from '../../src/content/compile-content.ts';
import type { IsoDate } from '../../src/domain/calendar.ts';

const today = '2026-11-21' as IsoDate;
const compiled = compileContent(path.join(import.meta.dirname, '../..'));
if (!compiled.ok) throw new Error('The content does not compile.');
const { content } = compiled;

/** The breaches of the rule whose title has this word. */
function breachesOf(word: string, changes: Partial<CompiledContent>, on = today) {
  const rules = contentRules({ ...content, ...changes }, on);
  const rule = rules.find(({ title }) => title.includes(word));
  if (rule === undefined) throw new Error(`no rule on ${word}`);
  return rule.breaches;
}

const [guide] = content.guides;
const roadmap = first(content.roadmaps);
const month = first(roadmap.months);
const task = first(month.tasks);

function first<Value>([value]: readonly Value[]): Value {
  if (value === undefined) throw new Error('nothing there');
  return value;
}

/** The guides with one more, which says this. */
function guidesWith(text: string, sources: readonly string[] = ['judgement']) {
  const section = { title: 'New', blocks: [{ kind: 'text' as const, text }], sources };
  return {
    guides: [...content.guides, { ...guide, id: 'new', summary: '', sections: [section] } as never],
  };
}

/** The roadmaps with the first task of the first one changed. */
function roadmapsWith(changes: object) {
  const months = [{ ...month, tasks: [{ ...task, ...changes }] }, ...roadmap.months.slice(1)];
  return { roadmaps: [{ ...roadmap, months } as never, ...content.roadmaps.slice(1)] };
}

test('the shipped content keeps every rule', () => {
  const broken = contentRules(content, today).filter(({ breaches }) => breaches.length > 0);
  expect(broken).toEqual([]);
});

describe('each rule finds what breaks it', () => {
  test('a statement that nothing cites', () => {
    const statement = { id: 'D99', statement: 'Nobody says so.' };
    const { sources } = content;
    const statements = [...sources.statements, statement];
    expect(breachesOf('statements', { sources: { ...sources, statements } })).toEqual(['D99']);
  });

  test('an entry that rests on nothing', () => {
    const text =
      'A claim that goes on for more than eighty characters, and nobody says where it is from.';
    expect(breachesOf('provenance', guidesWith(text, []))).toEqual([
      'guides/new sections.0.blocks.0.text',
    ]);
    expect(breachesOf('provenance', guidesWith(text))).toEqual([]);
  });

  test('a resource that nothing uses', () => {
    const resource = { ...content.resources[0], id: 'dusty' } as never;
    expect(breachesOf('nothing uses', { resources: [...content.resources, resource] })).toEqual([
      'dusty',
    ]);
  });

  test('an address from elsewhere', () => {
    expect(breachesOf('elsewhere', guidesWith('See https://elsewhere.example/page.'))).toEqual([
      'guides/new: https://elsewhere.example/page',
    ]);
  });

  test.each(['template', 'mistake', 'atWork', 'fallback'])('a task without %s', (key) => {
    expect(breachesOf('tasks without', roadmapsWith({ [key]: undefined }))).toEqual([task.id]);
  });

  test.each([[['One.', 'Two.']], [Array.from({ length: 8 }, () => 'One.')], [undefined]])(
    'a task with steps %j',
    (steps) => {
      expect(breachesOf('tasks without', roadmapsWith({ steps }))).toEqual([task.id]);
    },
  );

  test('a self-check without a model answer', () => {
    const [check] = month.selfCheck;
    const bare = { ...check, question: 'Why?', modelAnswer: undefined };
    const months = [{ ...month, selfCheck: [bare] }, ...roadmap.months.slice(1)];
    const roadmaps = [{ ...roadmap, months } as never, ...content.roadmaps.slice(1)];
    expect(breachesOf('self-checks', { roadmaps })).toEqual([`${roadmap.id} month 1: Why?`]);
  });

  test('a template that no task starts from', () => {
    const template = { ...content.templates[0], id: 'lonely' } as never;
    expect(breachesOf('no task starts', { templates: [...content.templates, template] })).toEqual([
      'lonely',
    ]);
  });

  test('filler', () => {
    expect(breachesOf('filler', guidesWith('This will unlock your career.'))).toEqual([
      '"unlock" at guides/new sections.0.blocks.0.text',
    ]);
  });

  test('a sentence that stands in two places', () => {
    const text =
      'Ask the owner of the table on Monday which of its columns nobody has read for a year.';
    const two = guidesWith(`${text} ${text}`);
    expect(breachesOf('two places', two)).toHaveLength(1);
    expect(breachesOf('two places', guidesWith(text))).toEqual([]);
  });

  test('a page that is hard to read', () => {
    const hard =
      'Organisational considerations necessitate interdisciplinary collaboration regarding methodological commensurability, notwithstanding institutional heterogeneity.';
    expect(breachesOf('reading level', guidesWith(hard))).toEqual([
      expect.stringMatching(/^guides\/new: \d\d/),
    ]);
  });

  test('dates that are older than nine months, as a warning', () => {
    expect(breachesOf('nine months', {}, '2027-08-21' as IsoDate)).toEqual([]);
    const later = '2027-08-23' as IsoDate;
    expect(breachesOf('nine months', {}, later).length).toBeGreaterThan(60);
    expect(contentRules(content, later).filter(({ breaches }) => breaches.length > 0)).toEqual([
      expect.objectContaining({ isWarning: true }),
    ]);
  });
});

describe('placesOfStatements', () => {
  test('names commands on whose screen the statement is cited', () => {
    const places = placesOfStatements(content);
    expect(places.size).toBe(113);
    expect(places.get('C45')).toContain('guide mistakes');
    expect(places.get('A3')).toContain('plan --from swe --full');
  });
});

describe('passagesIn', () => {
  test('gives each text the nearest sources around it', () => {
    const value = {
      sources: ['A1'],
      text: 'One.',
      part: { sources: ['B2'], text: 'Two.' },
      id: 'x',
    };
    expect(passagesIn(value, 'doc').map(({ text, sources }) => [text, sources])).toEqual([
      ['One.', ['A1']],
      ['Two.', ['B2']],
    ]);
  });
});

describe('sentencesOf', () => {
  test('cuts at the ends of sentences and leaves the marks of Markdown out', () => {
    const text = '# Memo\n> Write it down. Then "stop." Go on at 3.5 hours.\n- One line';
    expect(sentencesOf(text)).toEqual([
      'Memo',
      'Write it down.',
      'Then "stop."',
      'Go on at 3.5 hours.',
      'One line',
    ]);
  });
});

describe('fillerIn', () => {
  test.each([
    'a robust plan',
    'It is important to note this',
    'leveraging data',
    'not just speed, but quality',
  ])('finds it in: %s', (text) => {
    expect(fillerIn(text)).toHaveLength(1);
  });

  test.each([
    'We "leverage synergies", she said.',
    'The robots are well built.',
    'not yet, but soon',
  ])('leaves alone: %s', (text) => {
    expect(fillerIn(text)).toEqual([]);
  });
});

describe('readingGrade', () => {
  test('rises with the length of sentences and words', () => {
    const plain = readingGrade(['The cat sat on the mat. It was a warm day.']);
    const usual = readingGrade([
      'Ask the owner of the data how many rows were lost, and write the answer into the log.',
    ]);
    expect(plain).toBeLessThan(2);
    expect(usual).toBeGreaterThan(plain);
    expect(usual).toBeLessThan(10);
  });
});

describe('repeatedSentences', () => {
  const passage = (document: string, text: string) => ({
    document,
    path: 'text',
    text,
    sources: [],
  });
  const long = 'This sentence is long enough to be more than a chance likeness.';

  test('sees through capitals and marks', () => {
    const found = repeatedSentences([passage('a', long), passage('b', long.toUpperCase())]);
    expect(found.map(({ places }) => places)).toEqual([['a text', 'b text']]);
  });

  test('leaves short sentences and rows of a table alone', () => {
    const row = '| [the name of the metric] | [its limit, and the day on which it was set] |';
    expect(repeatedSentences([passage('a', row), passage('b', row)])).toEqual([]);
    expect(repeatedSentences([passage('a', 'Do it.'), passage('b', 'Do it.')])).toEqual([]);
  });
});
