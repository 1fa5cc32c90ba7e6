import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { describe, expect, test } from 'vitest';
import { cleanEnvironment, packedProgram } from './packed.ts';

interface Session {
  readonly pty: IPty;
  /** Everything that was written, escapes and all. */
  readonly raw: () => string;
  /** What stands on the screen now. */
  readonly screen: () => string;
  readonly exit: Promise<number>;
}

/** The packed program on a real terminal, watched by a terminal emulator. */
function start(args: readonly string[], env: Record<string, string> = {}, cols = 80): Session {
  const { bin, folder } = packedProgram();
  const terminal = new xterm.Terminal({ cols, rows: 40, allowProposedApi: true });
  const pty = spawn(process.execPath, [bin, ...args], {
    cols,
    rows: 40,
    cwd: folder,
    name: 'xterm-256color',
    env: cleanEnvironment({ TERM: 'xterm-256color', ...env }),
  });
  let raw = '';
  pty.onData((data) => {
    raw += data;
    terminal.write(data);
  });
  const exit = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode));
  });
  const screen = () => {
    const { active } = terminal.buffer;
    const lines = Array.from({ length: active.length }, (_, index) =>
      active.getLine(index)?.translateToString(true),
    );
    return lines.join('\n');
  };
  return { pty, raw: () => raw, screen, exit };
}

const settled = { timeout: 10_000, interval: 50 };

describe.runIf(process.platform !== 'win32')('on a real terminal', () => {
  test('plan asks where you start, and the arrow keys answer', async () => {
    const { pty, screen, exit } = start(['plan'], { PAGER: 'cat' });
    await expect.poll(screen, settled).toContain('Product manager');
    pty.write('\u001b[B\u001b[B\r');
    expect(await exit).toBe(0);
    await expect.poll(screen, settled).toContain('From product manager to AI product manager');
  });

  test('Ctrl-C at the question: 130, a sentence, and the cursor is back', async () => {
    const { pty, screen, raw, exit } = start(['plan']);
    await expect.poll(screen, settled).toContain('Product manager');
    pty.write('\u0003');
    expect(await exit).toBe(130);
    await expect.poll(screen, settled).toContain('Nothing was changed.');
    expect(raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw().lastIndexOf('\u001b[?25l'));
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('%s at the question: %i, and the cursor is back', async (signal, code) => {
    const { pty, screen, raw, exit } = start(['plan']);
    await expect.poll(screen, settled).toContain('Product manager');
    pty.kill(signal);
    expect(await exit).toBe(code);
    expect(raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw().lastIndexOf('\u001b[?25l'));
  });

  test('accessible mode writes no cursor or erase sequence', async () => {
    const { pty, raw, exit } = start(['plan', '--accessible']);
    await expect.poll(raw, settled).toContain('Type a number from 1 to 3');
    pty.write('2\r');
    expect(await exit).toBe(0);
    expect(raw()).not.toContain('\u001b');
    expect(raw()).toContain('From multimodal AI engineer');
  });

  test('a long guide goes through the pager that the person chose', async () => {
    const { exit, raw } = start(['plan', '--from', 'pm'], { AI_PM_PATH_PAGER: 'sed s/^/PAGED:/' });
    expect(await exit).toBe(0);
    expect(raw()).toContain('PAGED:');
  });

  test('a pager that does not exist is no reason to show nothing', async () => {
    const { exit, raw } = start(['plan', '--from', 'pm'], { PAGER: 'no-such-pager-at-all' });
    expect(await exit).toBe(0);
    expect(raw()).toContain('From product manager to AI product manager');
  });

  test('leaving the pager early is no failure', async () => {
    const { exit } = start(['plan', '--from', 'pm', '--full'], { PAGER: 'head -n 2' });
    expect(await exit).toBe(0);
  });

  test.each([40, 120])('nothing wraps by itself at %i columns', async (cols) => {
    const { exit, raw } = start(['plan', '--from', 'swe'], { PAGER: 'cat' }, cols);
    expect(await exit).toBe(0);
    const plain = raw().replaceAll(/\u001b\[[0-9;]*m/g, '');
    const widest = Math.max(...plain.split(/\r?\n/).map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(cols);
    expect(raw()).toContain('\u001b[1m');
  });
});
