import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import {
  createTestContext,
  type TestContext,
  type TestWorld,
} from '../helpers/create-test-context.ts';

/** Starts `plan` on a terminal; the answer is typed once the question stands there. */
async function askedPlan(world: TestWorld, answer: (test: TestContext) => void) {
  const test = createTestContext({ terminal: true, ...world });
  const finished = main(['plan', '--color', 'never'], test.context);
  await expect.poll(() => test.stderr.text).toContain('Where do you start from?');
  await expect.poll(() => test.stderr.text).toContain('Product manager');
  answer(test);
  const exitCode = await finished;
  return { exitCode, stdout: test.stdout.text, stderr: test.stderr.text };
}

const type = (keys: string) => (test: TestContext) => test.stdin.write(keys);

describe('plan without --from, on a terminal', () => {
  test('Enter takes the first origin', async () => {
    const { exitCode, stdout } = await askedPlan({}, type('\r'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('From software engineer to AI project manager');
  });

  test('the arrow keys choose another', async () => {
    const { stdout } = await askedPlan({}, type('\u001b[B\u001b[B\r'));
    expect(stdout).toContain('From product manager to AI product manager');
  });

  test('the question stands on stderr, the guide alone on stdout', async () => {
    const { stdout, stderr } = await askedPlan({}, type('\r'));
    expect(stdout.startsWith('From software engineer')).toBe(true);
    expect(stderr).not.toContain('Month 1:');
  });

  test('Ctrl-C ends it with 130 and says that nothing was changed', async () => {
    const { exitCode, stdout, stderr } = await askedPlan({}, type('\u0003'));
    expect({ exitCode, stdout }).toEqual({ exitCode: 130, stdout: '' });
    expect(stderr).toContain('Nothing was changed.');
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s ends it with %i', async (name, code) => {
    const { exitCode } = await askedPlan({}, ({ signal }) => signal(name));
    expect(exitCode).toBe(code);
  });
});

describe('in accessible mode', () => {
  const world = { env: { AI_PM_PATH_ACCESSIBLE: '1' } };

  test('choices are numbered and output only grows', async () => {
    const { exitCode, stdout, stderr } = await askedPlan(world, type('3\n'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('From product manager');
    expect(stderr).toContain('1. Software engineer\n');
    expect(stdout + stderr).not.toContain('\u001b');
    expect(stdout + stderr).not.toContain('\r');
  });

  test('a wrong number is asked again', async () => {
    const { stdout, stderr } = await askedPlan(world, type('7\nx\n1\n'));
    expect(stderr.match(/Type a number from 1 to 3/g)).toHaveLength(3);
    expect(stdout).toContain('From software engineer');
  });

  test('the end of the input and a signal end the question', async () => {
    expect((await askedPlan(world, ({ stdin }) => stdin.end())).exitCode).toBe(130);
    expect((await askedPlan(world, ({ signal }) => signal('SIGTERM'))).exitCode).toBe(143);
  });
});
