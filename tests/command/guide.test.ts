import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { run } from '../helpers/create-test-context.ts';

const GUIDES = ['breaking-in', 'company-types', 'mistakes', 'roles', 'skills', 'work'];

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
    expect(stdout.indexOf('\u001b[1mSources')).toBeGreaterThan(0);
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

describe('without a command, as JSON', () => {
  test('names the commands to begin with', async () => {
    const { stdout } = await run(['--json']);
    expect(JSON.parse(stdout)).toEqual({
      schema: 'ai-pm-path/home@1',
      plan: null,
      next: ['swe', 'multimodal', 'pm'].map((from) => `ai-pm-path plan --from ${from}`),
    });
  });
});
