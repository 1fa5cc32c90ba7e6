import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';

/** A small roadmap of the tests' own, so that better wording of the shipped ones breaks nothing. */
const roadmap = 'tests/fixtures/roadmaps/valid.yaml';
const plan = ['plan', '--roadmap', roadmap];

describe('pages look as they did', () => {
  test.each([
    ['plan-short-40', [...plan], { columns: 40 }],
    ['plan-short-80', [...plan], { columns: 80 }],
    ['plan-short-120', [...plan], { columns: 120 }],
    ['plan-full-80', [...plan, '--full'], { columns: 80 }],
    ['plan-full-40-ascii', [...plan, '--full', '--ascii'], { columns: 40 }],
    ['plan-month-accessible', [...plan, '--month', '1', '--accessible'], { columns: 80 }],
    ['plan-colour-80', [...plan, '--color', 'always'], { columns: 80 }],
    ['plan-markdown', [...plan, '--format', 'md'], {}],
    ['plan-json', [...plan, '--json'], {}],
    ['welcome-80', [], { columns: 80 }],
    ['welcome-40', [], { columns: 40 }],
    ['help-40', ['--help'], { columns: 40 }],
    ['help-plan-120', ['plan', '--help'], { columns: 120 }],
  ])('%s', async (name, args, world) => {
    const { exitCode, stdout } = await run(args, world);
    expect(exitCode).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`${name}.txt`);
  });
});
