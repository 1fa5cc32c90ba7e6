import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/calendar.ts';
import type { Personal } from '../../src/domain/planning/personal-roadmap.ts';
import { createUndatedPlan, type Plan } from '../../src/domain/planning/plan.ts';
import type { Schedule } from '../../src/domain/planning/schedule.ts';
import type { TaskStatus } from '../../src/domain/progress/standing.ts';
import type { Resource } from '../../src/domain/resources.ts';
import { renderPlanHtml } from '../../src/render/plan-html.ts';
import type { PlanView } from '../../src/render/plan-view.ts';
import { aRoadmap, aTask } from '../helpers/a-roadmap.ts';
import { createTestContext } from '../helpers/create-test-context.ts';

const catalog = createTestContext().context.catalog();
const day = (text: string) => text as IsoDate;
const today = day('2026-11-21');

const aResource: Resource = {
  ...{ id: 'a-book', title: 'A book', author: 'Somebody', url: 'https://example.org/a?b=1&c="2"' },
  ...{ kind: 'book', cost: 'free', level: 'all', skills: [], verified: 'result' },
  ...{ whom: 'Everybody.', take: 'Read it.', skip: 'Nothing.' },
};

function documentOf(changes: Partial<PlanView>, resource: Partial<Resource> = {}): string {
  const resources = new Map([['a-book', { ...aResource, ...resource }]]);
  const view: PlanView = {
    ...{ plan: createUndatedPlan(aRoadmap()), month: null, week: null, full: false, revision: 0 },
    ...{ command: 'plan --from swe', personal: null, today },
    catalog: { ...catalogParts, resources: () => resources },
    ...changes,
  };
  return renderPlanHtml(view, today);
}

const catalogParts = {
  index: () => catalog.index(),
  roadmap: (id: string) => catalog.roadmap(id),
  guide: (id: string) => catalog.guide(id),
  skills: () => catalog.skills(),
  sources: () => catalog.sources(),
  templates: () => catalog.templates(),
  glossary: () => catalog.glossary(),
  checklist: () => catalog.checklist(),
  questionBank: () => catalog.questionBank(),
  mockRubric: () => catalog.mockRubric(),
  critique: () => catalog.critique(),
  itemBank: () => catalog.itemBank(),
  deepening: () => catalog.deepening(),
};

describe('a task in the plan for a browser', () => {
  test.each([
    ['open', ''],
    ['started', ''],
    ['done', '✓'],
    ['skipped', '–'],
  ] as const)('%s: the box holds %j', (status, sign) => {
    const plan = createUndatedPlan(aRoadmap(), 6, new Map<string, TaskStatus>([['first', status]]));
    const text = documentOf({ plan });
    expect(text).toContain(
      `<h4><span class="tick" aria-hidden="true">${sign}</span>Frame a problem</h4>\n<p class="quiet"><code>first</code>, 26 hours, ${status}</p>`,
    );
    const done = {
      open: '0 of 1',
      started: '0 of 1',
      done: '1 of 1',
      skipped: '0 of 1, 1 skipped',
    };
    expect(text).toContain(`<td role="cell" data-label="Tasks done">${done[status]}</td>`);
  });

  test('a web address is a link', () => {
    expect(documentOf({})).toContain(
      '<li><a href="https://example.org/a?b=1&amp;c=&quot;2&quot;" rel="noreferrer">A book</a><span class="address"> &lt;https://example.org/a?b=1&amp;c=&quot;2&quot;&gt;</span> (Somebody). Read it. Skip: Nothing.</li>',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address'])(
    '%s is no link',
    (url) => {
      const text = documentOf({}, { url });
      expect(text).toContain(`<li>A book (${url}) (Somebody). Read it. Skip: Nothing.</li>`);
      expect(text).not.toMatch(/<a href="(?!https?:)/);
    },
  );

  test('what lies about its order or acts on a terminal is taken out', () => {
    const tasks = [aTask({ title: 'a\u202eb\u001b[31mc', deliverable: '\u2067d' })];
    const [month] = aRoadmap().months;
    const months = month === undefined ? [] : [{ ...month, tasks, theme: 'e\u0007f' }];
    const text = documentOf({ plan: createUndatedPlan(aRoadmap({ months })) });
    expect(text).toContain('</span>abc</h4>');
    expect(text).toContain('<h2>Month 1: ef (26 hours)</h2>');
    expect(text).not.toMatch(/[\u202e\u001b\u2067\u0007]/);
  });
});

describe('the parts of a plan for a browser', () => {
  test('says how the guide was made the person’s own', () => {
    const changes = [
      { kind: 'test-out', task: aTask(), met: [{ id: 'problem-framing', level: 2 }] },
    ] satisfies Personal['changes'];
    const text = documentOf({ personal: { assessedOn: day('2026-11-20'), changes } });
    expect(text).toContain('<h2>Made yours</h2>\n<p>By your assessment of 2026-11-20: 26 hours');
    expect(text).toMatch(/<li>Test out first, Frame a problem \(26 hours returned\)[^<]*<\/li>/);
    expect(text).toContain('<code>ai-pm-path plan --from swe --ignore-assessment</code>');
    expect(documentOf({})).not.toContain('Made yours');
  });

  test('what has nothing to say is left out', () => {
    const text = documentOf({});
    expect(text).not.toMatch(/<h2>(What carries over|What to unlearn|Milestones|Sources)</);
    expect(text).not.toMatch(/<(ul|ol|dl[^>]*|tbody[^>]*)>\s*<\//);
  });

  test('a week beyond its hours, and a month behind the weeks, are still in the picture', () => {
    const plan = createUndatedPlan(aRoadmap());
    const dates = { start: day('2026-11-20'), due: day('2026-12-10') };
    const schedule: Schedule = {
      tasks: [],
      weeks: [{ start: day('2026-11-23'), capacity: 4, load: 8 }],
      finish: day('2026-12-10'),
    };
    const dated: Plan = {
      ...{ ...plan, schedule },
      assumptions: { ...plan.assumptions, start: day('2026-11-20') },
      months: plan.months.map((month) => ({
        ...month,
        tasks: month.tasks.map((entry) => ({ ...entry, ...dates })),
      })),
    };
    const [, months = '', hours = ''] = documentOf({ plan: dated }).split('<svg class="picture"');
    // 21 days: all of the width for the month, days 3 to 9 for the week.
    expect(months).toContain('<rect class="bar" x="1%" y="48" width="98%"');
    expect(hours).toContain('<rect class="bar" x="15%" y="46" width="32.67%" height="120"/>');
    expect(hours).toContain('y1="106" y2="106"/>');
  });

  test('a month without dates says so', () => {
    const plan = createUndatedPlan(aRoadmap(), 6, new Map<string, TaskStatus>([['first', 'done']]));
    const schedule: Schedule = {
      tasks: [],
      weeks: [{ start: today, capacity: 0, load: 0 }],
      finish: today,
    };
    const dated = { ...plan, schedule, assumptions: { ...plan.assumptions, start: today } };
    const text = documentOf({ plan: dated });
    expect(text).toContain('Month 1: A theme <tspan class="quiet">no dates</tspan></text>');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});
