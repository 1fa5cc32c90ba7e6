import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { compareCritiques } from '../../src/domain/critique/comparison.ts';
import { type CritiqueContent, createCritic } from '../../src/domain/critique/critic.ts';
import { createCritique } from '../../src/domain/critique/critique.ts';
import type { CritiqueFact } from '../../src/domain/critique/critique-fact.ts';
import type { CritiqueReport } from '../../src/domain/critique/critique-report.ts';
import { createScaffold } from '../../src/domain/critique/scaffold.ts';
import { renderCritiqueHistory } from '../../src/render/critique-history.ts';
import { renderCritiqueJson } from '../../src/render/critique-json.ts';
import { renderCritiqueSarif } from '../../src/render/critique-sarif.ts';
import { renderCritique } from '../../src/render/critique-text.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createScreen, type Screen, type ScreenOptions } from '../../src/text/screen.ts';
import { run } from '../helpers/create-test-context.ts';
import { critiqueContent, earlierFact, facts, GOOD, MEMO, WEAK } from './some-critiques.ts';

const WIDTHS = [40, 80, 120];

const FORMS = {
  plain: {},
  colour: { coloured: true },
  ascii: { ascii: true },
  accessible: { accessible: true },
} as const satisfies { [form: string]: Partial<ScreenOptions> };
type Form = keyof typeof FORMS;

const content: CritiqueContent = critiqueContent;
const critic = createCritic(content);
const { lexicon, kinds } = content;

function reportOn(
  name: string,
  text: string,
  more: { readonly old?: string; readonly earlier?: CritiqueFact } = {},
): CritiqueReport {
  const critique = createCritique(text, null, critic);
  const { old, earlier = null } = more;
  const before = (version: string) => ({
    text: version,
    critique: createCritique(version, critique.kind, critic),
  });
  return {
    name,
    text,
    critique,
    scaffold: critique.scored === null ? [] : createScaffold(text, critic.matcher),
    earlier,
    comparison: old === undefined ? null : compareCritiques(before(old), { text, critique }),
  };
}

const weak = reportOn('answers/weak answer.md', WEAK, { earlier: earlierFact });
const several = [
  weak,
  reportOn('good.txt', GOOD),
  reportOn('memo.md', MEMO),
  reportOn('leer.txt', 'Das ist nicht gut und wir haben es nicht getan.'),
];
const page = (reports: readonly CritiqueReport[]) => (screen: Screen) =>
  renderCritique(reports, { signals: lexicon.signals, kinds }, screen);

const PAGES: Readonly<Record<string, (screen: Screen) => string>> = {
  weak: page([weak]),
  good: page([reportOn('good.txt', GOOD, { old: WEAK })]),
  memo: page([reportOn('memo.md', MEMO)]),
  several: page(several),
  history: (screen) => renderCritiqueHistory(facts, screen),
};

function atEachWidth(render: (screen: Screen) => string, options: Partial<ScreenOptions>): string {
  return WIDTHS.map(
    (columns) => `${columns} columns\n\n${render(createScreen({ ...options, columns }))}`,
  ).join('\n');
}

describe('the pages of critique look as they did', () => {
  test.each(Object.entries(PAGES))('%s', async (name, render) => {
    await expect(atEachWidth(render, {})).toMatchFileSnapshot(`critique-${name}.txt`);
  });

  test.each(['colour', 'ascii', 'accessible'] as const)('a weak text in %s', async (form) => {
    const text = atEachWidth(page([weak]), FORMS[form]);
    await expect(text).toMatchFileSnapshot(`critique-weak-${form}.txt`);
  });

  test('the help', async () => {
    const helps = await Promise.all(
      WIDTHS.map((columns) => run(['critique', '--help'], { columns })),
    );
    expect(helps.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(
      WIDTHS.map(() => [0, '']),
    );
    const text = helps
      .map(({ stdout }, place) => `${WIDTHS[place]} columns\n\n${stdout}`)
      .join('\n');
    await expect(text).toMatchFileSnapshot('help-critique.txt');
  });

  test('as JSON, of one text and of several', async () => {
    await expect(renderCritiqueJson([weak])).toMatchFileSnapshot('critique-json.txt');
    await expect(renderCritiqueJson(several)).toMatchFileSnapshot('critique-json-several.txt');
  });

  test('as SARIF', async () => {
    const text = renderCritiqueSarif(several, lexicon.signals, '1.2.3');
    await expect(text).toMatchFileSnapshot('critique-sarif.txt');
  });
});

describe.each(Object.entries(PAGES))('the page %s', (_name, render) => {
  test.each(Object.keys(FORMS) as Form[])('fits 40 to 120 columns, %s', (form) => {
    for (let columns = 40; columns <= 120; columns += 1) {
      const lines = render(createScreen({ ...FORMS[form], columns })).split('\n');
      expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
      expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    }
  });

  test('underlines nothing in accessible mode', () => {
    expect(render(createScreen({ ...FORMS.accessible, columns: 80 }))).not.toMatch(/\^|\.{3} /);
  });
});

test('an underline stands under the words that were found', () => {
  const { findings } = weak.critique;
  const lines = page([weak])(createScreen({ columns: 120 })).split('\n');
  const underlined = lines.flatMap((line, at) => {
    const carets = /^ *(\^+)$/.exec(line);
    if (carets === null) return [];
    const start = line.length - (carets[1]?.length ?? 0);
    return [lines[at - 1]?.slice(start, line.length)];
  });
  const [first] = findings;
  expect(underlined).toHaveLength(findings.length);
  expect(underlined[0]).toBe(WEAK.slice(first?.start, first?.end));
});

describe('SARIF 2.1.0, the parts that are used', () => {
  const log = JSON.parse(renderCritiqueSarif(several, lexicon.signals, '1.2.3')) as Log;
  const [sarif] = log.runs;
  const rules = sarif?.tool.driver.rules ?? [];
  const results = sarif?.results ?? [];

  test('3.13, 3.14: one run of version 2.1.0, with the tool and the unit of columns', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(sarif?.tool.driver).toMatchObject({ name: 'ai-pm-path', semanticVersion: '1.2.3' });
    expect(sarif?.columnKind).toBe('utf16CodeUnits');
  });

  test('3.49: each rule has an id of its own and a description', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThan(8);
    for (const { shortDescription } of rules) expect(shortDescription?.text).toMatch(/\S/);
  });

  test('3.24: every file is an artifact, whose address is a relative reference', () => {
    expect(sarif?.artifacts?.map(({ location }) => location?.uri)).toEqual([
      ...['answers/weak%20answer.md', 'good.txt', 'memo.md', 'leer.txt'],
    ]);
  });

  test('3.27: each finding is a result with rule, level, message and one place', () => {
    expect(results).toHaveLength(
      several.reduce((sum, { critique }) => sum + critique.findings.length, 0),
    );
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).toMatch(/\S\. \S.*\?$/);
      expect(locations).toHaveLength(1);
    }
  });

  test('3.29, 3.30: the region is that of the words in the file', () => {
    for (const { locations } of results) {
      const place = locations?.[0]?.physicalLocation;
      const { index = -1, uri } = place?.artifactLocation ?? {};
      expect(sarif?.artifacts?.[index]?.location?.uri).toBe(uri);
      const text = several[index]?.text ?? '';
      const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = place?.region ?? {};
      const { charOffset = -1, charLength = 0, snippet } = place?.region ?? {};
      const lines = text.split('\n');
      const offset = (line: number, column: number) =>
        lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
      expect(Math.min(startLine, startColumn, endLine, endColumn)).toBeGreaterThanOrEqual(1);
      expect(offset(startLine, startColumn)).toBe(charOffset);
      expect(offset(endLine, endColumn)).toBe(charOffset + charLength);
      expect(text.slice(charOffset, charOffset + charLength)).toBe(snippet?.text);
    }
  });

  test('nothing is found in nothing', () => {
    const empty = renderCritiqueSarif([reportOn('a', '')], lexicon.signals, '1.2.3');
    expect((JSON.parse(empty) as Log).runs[0]?.results).toEqual([]);
  });
});
