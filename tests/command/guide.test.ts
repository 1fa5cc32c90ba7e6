import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { run } from '../helpers/create-test-context.ts';

const GUIDES = [
  ...[
    'breaking-in',
    'cases',
    'company-types',
    'critique',
    'data-and-metrics',
    'difference',
    'glossary',
  ],
  ...['governance', 'interview-loop', 'llm-evaluation', 'mistakes', 'negotiation', 'pay', 'phases'],
  ...['portfolio', 'questions', 'resources', 'roles', 'skills', 'staying-current', 'work'],
];

describe('guide', () => {
  test('lists every guide', async () => {
    const { exitCode, stdout } = await run(['guide', '--json']);
    expect(exitCode).toBe(0);
    const { schema, guides } = JSON.parse(stdout);
    expect(schema).toBe('ai-pm-path/guides@1');
    expect(guides.map(({ id }: { id: string }) => id).sort()).toEqual(GUIDES);
  });

  test.each(GUIDES)('%s fits 40 columns and ends with its sources and next steps', async (id) => {
    const { exitCode, stdout } = await run(['guide', id], { terminal: true, columns: 40 });
    expect(exitCode).toBe(0);
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
    expect(stdout).toContain('\u001b[1mSources');
    expect(stdout.trimEnd().split('\n').at(-1)).toContain('ai-pm-path ');
  });

  test.each(GUIDES)('%s as JSON cites every source that it names', async (id) => {
    const { stdout } = await run(['guide', id, '--json']);
    const { schema, sections, citations } = JSON.parse(stdout);
    expect(schema).toBe('ai-pm-path/guide@1');
    const named = sections.flatMap(({ sources }: { sources: string[] }) => sources);
    const cited = citations.map((citation: { id: string }) => citation.id);
    expect(new Set(named.filter((source: string) => source !== 'judgement'))).toEqual(
      new Set(cited),
    );
  });

  test('capitals do not matter', async () => {
    expect((await run(['guide', 'Roles'])).exitCode).toBe(0);
  });
});

describe('guide on a term or a task', () => {
  test.each([
    ['recall', 'Recall'],
    ['true positive rate', 'Recall'],
    ['TRUE-POSITIVE-RATE', 'Recall'],
    ['F1', 'F1'],
  ])('%s is found in the glossary', async (topic, title) => {
    const { exitCode, stdout } = await run(['guide', topic]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${title}`));
    expect(stdout).toContain('In plain words');
  });

  test('words of a term need no quotation marks', async () => {
    expect((await run(['guide', 'true', 'positive', 'rate'])).stdout).toMatch(/^Recall/);
  });

  test('a task is a page with its steps and what to type next', async () => {
    const { stdout } = await run(['guide', 'SWE1-2'], { columns: 100 });
    expect(stdout).toMatch(/^swe1-2: /);
    for (const part of [
      'Deliverable',
      'Done when',
      'Steps',
      'Usual mistake',
      'With 25 free minutes',
    ]) {
      expect(stdout).toContain(`\n${part}\n`);
    }
    expect(stdout).toMatch(/^ai-pm-path template problem-frame --output \S+\.md$/m);
    expect(stdout).toContain('ai-pm-path progress start swe1-2');
  });

  test.each(['swe5-3', 'mm2-2', 'pm3-4', 'deepen-team-leadership', 'psi'])(
    '%s fits 40 columns, on ASCII terminals too',
    async (topic) => {
      const { exitCode, stdout } = await run(['guide', topic, '--ascii'], { columns: 40 });
      expect(exitCode).toBe(0);
      expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
    },
  );
});

describe('without a command, as JSON', () => {
  test('names the commands to begin with', async () => {
    const { stdout } = await run(['--json']);
    expect(JSON.parse(stdout)).toEqual({
      schema: 'ai-pm-path/home@1',
      plan: null,
      next: ['swe', 'multimodal', 'pm'].map((from) => `ai-pm-path plan --from ${from}`),
      interviewInDays: null,
    });
  });
});
