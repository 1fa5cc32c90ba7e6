import { describe, expect, test } from 'vitest';
import { renderPlanCsv } from '../../../src/render/plan-csv.ts';
import { aPlanTask, aPlanView } from '../../helpers/a-plan-view.ts';
import { readCsv } from '../../helpers/read-csv.ts';

describe('renderPlanCsv', () => {
  test('writes a row for each task, dated or not, below the headings', () => {
    const view = aPlanView([
      aPlanTask({ hours: 2.5 }),
      aPlanTask(
        {
          id: 'second',
          title: 'Say "no", politely; twice',
          needs: ['first', 'zeroth'],
          skills: [
            { id: 'problem-framing', level: 2 },
            { id: 'unheard-of', level: 1 },
          ],
        },
        { start: null, due: null, status: 'done' },
      ),
    ]);
    expect(renderPlanCsv(view)).toBe(
      [
        '\ufeff"id","title","month","theme","hours","start","due","status","needs","skills","deliverable","done when"',
        '"first","Frame a problem","1","A theme","2.5","2027-01-04","2027-01-10","open","","Problem framing 2","A page.","A colleague restates it."',
        '"second","Say ""no"", politely; twice","1","A theme","26","","","done","first, zeroth","Problem framing 2, unheard-of 1","A page.","A colleague restates it."',
        '',
      ].join('\r\n'),
    );
  });

  test.each([
    ['=HYPERLINK("http://example.org")', `'=HYPERLINK("http://example.org")`],
    ['two\nlines', 'two lines'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['評価の計画 😀 שלום', '評価の計画 😀 שלום'],
  ])('a title %j', (title, cell) => {
    const rows = readCsv(renderPlanCsv(aPlanView([aPlanTask({ title })])).slice(1));
    expect(rows.map((row) => row[1])).toEqual(['title', cell]);
  });

  test('shows one month where one was asked for', () => {
    const view = aPlanView([aPlanTask()]);
    expect(readCsv(renderPlanCsv({ ...view, month: 1 }).slice(1))).toHaveLength(2);
    expect(readCsv(renderPlanCsv({ ...view, month: 2 }).slice(1))).toHaveLength(1);
  });
});
