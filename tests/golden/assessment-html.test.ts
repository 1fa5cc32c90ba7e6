import { expect, test } from 'vitest';
import type { AssessmentReport } from '../../src/domain/assessment/assessment-report.ts';
import { renderAssessmentHtml } from '../../src/render/assessment-html.ts';
import { renderAssessmentText } from '../../src/render/assessment-text.ts';
import { createScreen } from '../../src/text/screen.ts';
import { aView } from './assessment-html-view.ts';

const headings = (text: string) => Array.from(text.matchAll(/<h2>(.*?)<\/h2>/g), (m) => m[1] ?? '');

const viewWith = (changes: Partial<AssessmentReport>) => ({
  ...aView,
  report: { ...aView.report, ...changes },
});

test('the report for a browser looks as it did', async () => {
  await expect(renderAssessmentHtml(aView)).toMatchFileSnapshot('assessment-html.txt');
});

test('the same report gives the same bytes', () => {
  expect(renderAssessmentHtml(structuredCloneOf(aView))).toBe(renderAssessmentHtml(aView));
});

/** Another object of the same values; functions are taken over. */
function structuredCloneOf({ titles, ...rest }: typeof aView): typeof aView {
  return { ...structuredClone(rest), titles };
}

test('it has the blocks of the text, in their order', () => {
  const lines = renderAssessmentText(aView, createScreen({ columns: 80 })).split('\n');
  const found = headings(renderAssessmentHtml(aView));
  expect(found).toHaveLength(10);
  expect(lines.filter((line) => found.includes(line))).toEqual(found);
});

test('without an answer there is no verdict, no range and no gap', () => {
  const { skills, groups, readiness } = aView.report;
  const text = renderAssessmentHtml(
    viewWith({
      skills: skills.map((result) => ({ ...result, items: 0, shown: null })),
      groups: groups.map((group) => ({ ...group, items: 0, shown: null })),
      readiness: { ...readiness, verdict: null, measured: 0 },
    }),
  );
  expect(text).toContain('no verdict yet; 0 % of what counts is measured');
  expect(text).not.toContain('<dt>Readiness</dt>');
  // One of each stands in the legend.
  expect(text.match(/class="range"/g)).toHaveLength(1);
  expect(text.match(/class="shown"/g)).toHaveLength(1);
  expect(text.match(/<tspan class="quiet">not yet measured</g)).toHaveLength(groups.length);
  expect(headings(text)).not.toContain('Skills that are measured');
  expect(headings(text)).not.toContain('The gaps that matter most');
});

test('an unfinished sitting says that more answers narrow the ranges', () => {
  const sitting = { ...aView.report.sitting, ended: null };
  const text = renderAssessmentHtml(viewWith({ sitting, changedAnswers: 0 }));
  expect(text).toContain('last sitting of 2026-11-21, not finished.');
  expect(text).toContain('<li>The sitting is not finished: more answers narrow the ranges.</li>');
  expect(text).not.toContain('questions that have changed');
});

test('a picture has the scale, and each mark at its place', () => {
  const [, , picture = ''] = renderAssessmentHtml(aView).split('<svg class="picture"');
  // Levels 0 and 4 stand at 3 and 97 per cent.
  for (const x of [3, 26.5, 50, 73.5, 97]) expect(picture).toContain(`class="scale" x="${x}%"`);
  expect(picture).toMatch(
    new RegExp(
      [
        '>Problem framing</text>',
        '<line class="range" x1="24.15%" x2="51.41%" y1="58" y2="58"/>',
        '<svg aria-hidden="true" x="73.5%" y="58" overflow="visible"><path class="target" [^>]*></svg>',
        '<svg aria-hidden="true" x="36.84%" y="58" overflow="visible"><circle class="shown" [^>]*></svg>',
        '<svg aria-hidden="true" x="73.5%" y="58" overflow="visible"><path class="claim" ',
      ].join(''),
    ),
  );
});
