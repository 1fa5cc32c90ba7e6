import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';
import { CriticsDesk, SPECIFIC, VAGUE } from './a-critic.ts';

const AS_ANSWER = ['--kind', 'answer'];

describe('what critique keeps', () => {
  test('place, kind, band, score and size, and never the text', async () => {
    const desk = new CriticsDesk();
    const file = desk.write('a.txt', SPECIFIC);
    await desk.critique([file, ...AS_ANSWER]);
    const kept = await desk.kept();
    expect(kept).toMatchObject([
      { place: file, kind: 'answer', band: 'specific', on: '2026-11-21' },
    ]);
    expect(JSON.stringify(kept)).not.toContain('stopped');
    expect(kept[0]?.words).toBeGreaterThan(50);
  });

  test('each of several texts, in one go', async () => {
    const desk = new CriticsDesk();
    const files = [desk.write('a.txt', SPECIFIC), desk.write('b.txt', VAGUE)];
    await desk.critique(files);
    expect((await desk.kept()).map(({ place }) => place)).toEqual(files);
  });

  test('the same text once, under the same name; another kind is another reading', async () => {
    const desk = new CriticsDesk();
    const file = desk.write('a.txt', SPECIFIC);
    for (const args of [[], [], ['--json'], ['--kind', 'case']]) {
      await desk.critique([file, ...AS_ANSWER, ...args]);
    }
    expect((await desk.kept()).map(({ kind }) => kind)).toEqual(['answer', 'case']);
    const again = await desk.critique([file, ...AS_ANSWER]);
    expect(again.stdout).not.toContain('Earlier version');
  });

  test('of a changed text the earlier result is told', async () => {
    const desk = new CriticsDesk();
    const file = desk.write('a.txt', VAGUE);
    await desk.critique([file, ...AS_ANSWER, '--today', '2026-11-01']);
    desk.write('a.txt', SPECIFIC);
    const { stdout } = await desk.critique([file, ...AS_ANSWER, '--today', '2026-11-02']);
    const [first, second] = await desk.kept();
    const points = Math.round(((second?.score ?? 0) - (first?.score ?? 0)) * 10) / 10;
    expect(stdout).toContain(
      `Earlier version, 2026-11-01: vague, ${first?.score}. Now +${points}.`,
    );
    desk.write('a.txt', VAGUE);
    const back = await desk.critique([file, ...AS_ANSWER]);
    expect(back.stdout).toContain(
      `Earlier version, 2026-11-02: specific, ${second?.score}. Now -${points}.`,
    );
    expect(await desk.kept()).toHaveLength(3);
    const json = JSON.parse((await desk.critique([file, ...AS_ANSWER, '--json'])).stdout);
    expect(json.earlier).toEqual({ on: '2026-11-02', band: 'specific', score: second?.score });
  });

  test('--history shows it text by text', async () => {
    const desk = new CriticsDesk();
    expect((await desk.critique(['--history'])).stdout).toContain('No text has been read yet.');
    const file = desk.write('a.txt', VAGUE);
    await desk.critique([file, ...AS_ANSWER]);
    desk.write('a.txt', SPECIFIC);
    await desk.critique([file, ...AS_ANSWER]);
    await desk.critique(['-', ...AS_ANSWER], { input: SPECIFIC });
    const { exitCode, stdout } = await desk.critique(['--history']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${file} (answer)\n  2026-11-21  vague, `);
    expect(stdout).toMatch(/\n {2}\+[\d.]+ points since the first version\.\n/);
    expect(stdout).toContain('\nstandard input (answer)\n  2026-11-21  specific, ');
    const json = JSON.parse((await desk.critique(['--history', '--json'])).stdout);
    expect(json.schema).toBe('ai-pm-path/critique-history@1');
    expect(json.texts).toMatchObject([
      { place: file, kind: 'answer', results: [{ band: 'vague' }, { band: 'specific' }] },
      { place: '-', kind: 'answer', results: [{ band: 'specific' }] },
    ]);
  });

  test('what came from standard input is not counted as one text that got better', async () => {
    const desk = new CriticsDesk();
    await desk.critique(['-', ...AS_ANSWER], { input: VAGUE });
    await desk.critique(['-', ...AS_ANSWER], { input: SPECIFIC });
    const { stdout } = await desk.critique(['--history']);
    expect(stdout.match(/2026-11-21/g)).toHaveLength(2);
    expect(stdout).not.toContain('since the first version');
  });

  test('progress undo takes it back, and progress history names it', async () => {
    const desk = new CriticsDesk();
    const file = desk.write('a.txt', VAGUE);
    await desk.critique([file, ...AS_ANSWER]);
    expect((await desk.program(['progress', 'history'])).stdout).toContain(
      'critique of a.txt: vague, ',
    );
    const undone = await desk.program(['progress', 'undo']);
    expect(undone.exitCode).toBe(0);
    expect(await desk.kept()).toEqual([]);
    desk.write('a.txt', SPECIFIC);
    const { stdout } = await desk.critique([file, ...AS_ANSWER]);
    expect(stdout).not.toContain('Earlier version');
  });
});

describe('without a place for records', () => {
  test('the critique is printed; stderr says that it is not kept', async () => {
    const desk = new CriticsDesk();
    writeFileSync(desk.home, 'a file and no folder');
    const file = desk.write('a.txt', SPECIFIC);
    for (const [args, exitCode] of [
      [AS_ANSWER, 0],
      [[...AS_ANSWER, '--min', 'specific'], 0],
      [['--json'], 0],
    ] as const) {
      const result = await desk.critique([file, ...args], { columns: 300 });
      expect(result.exitCode).toBe(exitCode);
      expect(result.stdout).toContain('specific');
      expect(result.stderr).toMatch(/^The result is not kept: [A-Z]/);
      expect(result.stderr.split('is not kept')).toHaveLength(2);
    }
  });

  // Whoever is root may write everywhere.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'the same where the folder cannot be written',
    async () => {
      const desk = new CriticsDesk();
      mkdirSync(desk.home);
      chmodSync(desk.home, 0o500);
      const { exitCode, stdout, stderr } = await desk.critique([desk.write('a.txt', SPECIFIC)]);
      chmodSync(desk.home, 0o700);
      expect({ exitCode }).toEqual({ exitCode: 0 });
      expect(stdout).toContain('specific');
      expect(stderr).toContain('The result is not kept: ');
    },
  );

  test('with no folder named at all nothing is kept', async () => {
    const desk = new CriticsDesk();
    const file = desk.write('a.txt', SPECIFIC);
    const result = await run(['critique', file], { env: { HOME: '' } });
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.stdout).toContain('specific');
    const history = await run(['critique', '--history'], { env: { HOME: '' } });
    expect(history.exitCode).toBe(2);
    expect(history.stderr).toContain('--data-dir');
  });

  test('a folder in the place of the journal', async () => {
    const desk = new CriticsDesk();
    mkdirSync(path.join(desk.home, 'journal.jsonl'), { recursive: true });
    const result = await desk.critique([desk.write('a.txt', SPECIFIC)], { columns: 300 });
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain('specific');
    expect(result.stderr).toContain('The result is not kept: ');
  });
});
