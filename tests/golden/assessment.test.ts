import { describe, expect, test } from 'vitest';
import type { ItemBank } from '../../src/domain/assessment/bank.ts';
import { renderAssessmentHistory } from '../../src/render/assessment-history-text.ts';
import { renderAssessmentText } from '../../src/render/assessment-text.ts';
import type { AssessmentView } from '../../src/render/assessment-view.ts';
import { renderItems } from '../../src/render/items-text.ts';
import { renderReasons } from '../../src/render/reasons-text.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createScreen, type Screen, type ScreenOptions } from '../../src/text/screen.ts';
import { run } from '../helpers/create-test-context.ts';
import { finished, oneAnswer, smallBank, someAnswers, twoSittings } from './assessment-record.ts';

const WIDTHS = [40, 80, 120];

const FORMS = {
  plain: {},
  colour: { coloured: true },
  ascii: { ascii: true },
  accessible: { accessible: true },
} as const satisfies { [form: string]: Partial<ScreenOptions> };
type Form = keyof typeof FORMS;

const bank = smallBank as ItemBank;
const report = (view: AssessmentView) => (screen: Screen) => renderAssessmentText(view, screen);

const PAGES: Readonly<Record<string, (screen: Screen) => string>> = {
  report: report(finished),
  'one-answer': report(oneAnswer),
  history: (screen) => renderAssessmentHistory(twoSittings, screen),
  reasons: (screen) => renderReasons(someAnswers, bank, screen),
};

/** The page at each width, one below the other. */
function atEachWidth(page: (screen: Screen) => string, options: Partial<ScreenOptions>): string {
  return WIDTHS.map(
    (columns) => `${columns} columns\n\n${page(createScreen({ ...options, columns }))}`,
  ).join('\n');
}

describe('the pages of the assessment look as they did', () => {
  test.each(Object.entries(PAGES))('%s', async (name, page) => {
    await expect(atEachWidth(page, {})).toMatchFileSnapshot(`assess-${name}.txt`);
  });

  test.each(['colour', 'ascii', 'accessible'] as const)('the report in %s', async (form) => {
    const text = atEachWidth(report(finished), FORMS[form]);
    await expect(text).toMatchFileSnapshot(`assess-report-${form}.txt`);
  });

  test.each(['show', 'history', 'items', null])('the help of assess %s', async (sub) => {
    const words = sub === null ? [] : [sub];
    const helps = await Promise.all(
      WIDTHS.map((columns) => run(['assess', ...words, '--help'], { columns })),
    );
    expect(helps.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(
      WIDTHS.map(() => [0, '']),
    );
    const text = helps
      .map(({ stdout }, place) => `${WIDTHS[place]} columns\n\n${stdout}`)
      .join('\n');
    await expect(text).toMatchFileSnapshot(`help-assess${sub === null ? '' : `-${sub}`}.txt`);
  });

  test.each([false, true])('the bank, revealed: %s', async (reveal) => {
    const text = renderItems(bank, { seed: 'golden', reveal }, createScreen({ columns: 80 }));
    // The items of numbers belong to the program, not to a bank.
    const own = text.slice(text.indexOf('reading-room-count'));
    await expect(own).toMatchFileSnapshot(`assess-items${reveal ? '-revealed' : ''}.txt`);
  });
});

describe.each(Object.entries(PAGES))('the page %s', (_name, page) => {
  test.each(Object.keys(FORMS) as Form[])('fits 40 to 120 columns, %s', (form) => {
    for (let columns = 40; columns <= 120; columns += 1) {
      const lines = page(createScreen({ ...FORMS[form], columns })).split('\n');
      expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
      expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    }
  });

  test('is ASCII where that is asked for, and in accessible mode', () => {
    for (const form of [FORMS.ascii, FORMS.accessible]) {
      expect(page(createScreen({ ...form, columns: 80 }))).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });

  test('says the same words with and without colour', () => {
    const plain = page(createScreen({ columns: 80 }));
    const coloured = page(createScreen({ columns: 80, coloured: true }));
    expect(coloured).toContain('\u001b[');
    expect(coloured.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(plain);
  });
});

describe('the report', () => {
  const text = renderAssessmentText(finished, createScreen({ columns: 80 }));

  test('in accessible mode has a sentence for each track, and no track', () => {
    const heard = renderAssessmentText(finished, createScreen({ columns: 80, accessible: true }));
    expect(heard).not.toMatch(/\.{3}|={2}|#|\|/);
    expect(heard).toContain(
      'Data literacy: shown 3.2 (2.6 to 3.8), claimed 2.0, target 3.0, proved 2.',
    );
    expect(heard).toContain('Delivery: not yet measured, claimed 1.0, target 3.0.');
  });

  test('begins with where the person stands and ends with a command to type', () => {
    expect(text).toMatch(/^Software engineer to AI project manager: where you stand\n/);
    expect(text).toMatch(/\nNext\n(?: {2}ai-pm-path [^\n]+\n)+$/);
  });

  test('without a verdict gives no readiness, and no measured skill', () => {
    const little = renderAssessmentText(oneAnswer, createScreen({ columns: 80 }));
    expect(little).toContain('no verdict yet; 0 % of what counts is measured');
    expect(little).not.toMatch(/^Readiness|Skills that are measured|80 % range: \d/m);
    expect(little).toContain('The sitting is not finished');
  });
});
