import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPacked, shell } from './packed.ts';

const posix = process.platform !== 'win32';

describe.runIf(posix)('pipes and full disks', () => {
  test('a reader that leaves early is no failure', () => {
    const line = '"$NODE" "$BIN" plan --from swe --full | head -n 1; echo $PIPESTATUS';
    const { stdout, stderr } = shell(line);
    expect(stdout).toBe('From software engineer to AI project manager\n0\n');
    expect(stderr).toBe('');
  });

  test.runIf(existsSync('/dev/full'))('a full disk exits 1 with a sentence', () => {
    const { status, stderr } = shell('"$NODE" "$BIN" plan --from swe > /dev/full');
    expect(status).toBe(1);
    expect(stderr).toContain('Cannot write to the output: the disk is full.');
    expect(stderr).not.toContain('    at ');
  });

  test.runIf(existsSync('/dev/full'))('errors that cannot be told keep their exit code', () => {
    expect(shell('"$NODE" "$BIN" plan --from sew 2> /dev/full').status).toBe(2);
  });

  test('a closed input does not hang: the option to use is named', () => {
    const { status, stdout, stderr } = shell('"$NODE" "$BIN" plan <&-');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--from');
  });

  test('closed outputs do not crash', () => {
    expect(shell('"$NODE" "$BIN" plan --from swe >&- 2>&-').status).toBeLessThan(2);
  });

  test('the terminal width comes from COLUMNS where there is no terminal', () => {
    const { stdout } = shell('"$NODE" "$BIN" plan --from pm', { COLUMNS: '44' });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(44);
  });
});

describe('hostile files, in a real process', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from(
    { length: 9 },
    (_, i) => `b${i}: &b${i} [${'*a,'.repeat(8)}*a]`,
  ).join('\n')}\n`;

  test.each([
    ['aliases.yaml', bomb],
    ['flow-depth.yaml', '['.repeat(200_000)],
    ['block-depth.yaml', '- '.repeat(100_000)],
    ['many-errors.yaml', 'a: [}\n'.repeat(20_000)],
    ['large.yaml', 'x'.repeat(300_000)],
    ['many-keys.yaml', `{${Array.from({ length: 44_000 }, (_, index) => index).join(',')}}`],
    ['long-list.yaml', `needs: [${'x, '.repeat(80_000)}x]`],
    ['many-tags.yaml', Array.from({ length: 12_000 }, (_, i) => `k${i}: !!str 1\n`).join('')],
    ['long-key.yaml', `${'k'.repeat(200_000)}: 1\n`],
    ['binary.yaml', Buffer.from([0, 255, 254, 1, 2, 3])],
  ])('%s: one clear answer, exit 1, within two seconds', (name, bytes) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const start = performance.now();
    const { status, stdout, stderr } = runPacked(['roadmap', 'check', file], { COLUMNS: '100' });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(status).toBe(1);
    expect((stdout + stderr).replaceAll(/\s/g, '')).toContain(name);
    expect(stdout + stderr).not.toContain('    at ');
    expect(stdout.split('\n').length).toBeLessThan(320);
  });
});
