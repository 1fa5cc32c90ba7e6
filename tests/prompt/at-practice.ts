import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import xterm from '@xterm/headless';
import { main } from '../../src/main.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { Interview } from '../helpers/interview.ts';

/** A person's data folder, terminal and clock, for the commands of `practice`. */
export class PracticeDesk {
  readonly home = path.join(mkdtempSync(path.join(tmpdir(), 'practice-')), 'home');
  readonly isAccessible: boolean;
  readonly #columns: number;
  #minutes = 0;
  #runs = 0;

  constructor({ accessible = false, columns = 80 } = {}) {
    this.isAccessible = accessible;
    this.#columns = columns;
  }

  /** Esc, or what stands for it where questions are numbered. */
  get back(): string {
    return this.isAccessible ? 'b\r' : '\u0002';
  }

  /** So much time goes by, or back. */
  wait(minutes: number): void {
    this.#minutes += minutes;
  }

  start(...args: string[]) {
    this.#runs += 1;
    const now = () => new Date(Date.UTC(2026, 10, 21, 15) + this.#minutes * 60_000);
    const test = createTestContext({
      firstId: this.#runs * 1000,
      terminal: true,
      columns: this.#columns,
      env: { AI_PM_PATH_HOME: this.home, ...(this.isAccessible ? ACCESSIBLE : {}) },
      get now() {
        return now();
      },
    });
    const exit = main(['practice', '--color', 'never', ...args], test.context);
    const said = () => test.stderr.text;
    return {
      person: new Interview({ said, write: (keys) => test.stdin.write(keys), exit }),
      /** A terminal in line mode turns Ctrl-C into a signal; on the screen it is a key. */
      interrupt: () => (this.isAccessible ? test.signal('SIGINT') : test.stdin.write('\u0003')),
      /** Ctrl-D: the end of the input in line mode, a key on the screen. */
      end: () => (this.isAccessible ? test.stdin.end() : test.stdin.write('\u0004')),
      signal: test.signal,
      stdout: () => test.stdout.text,
      stderr: () => test.stderr.text,
    };
  }

  /** The answers in the data folder, as far as it has any, without their stamps. */
  async reviews() {
    const { context } = createTestContext({ env: { AI_PM_PATH_HOME: this.home } });
    return (await context.store()).events().flatMap((event) => {
      if (event.type !== 'card-reviewed') return [];
      const { id: _id, seq: _seq, at: _at, day: _day, ...fact } = event;
      return [fact as Record<string, unknown>];
    });
  }
}

const ACCESSIBLE = { AI_PM_PATH_ACCESSIBLE: '1' };

export const MODES = [
  ['on the screen', {}],
  ['in accessible mode', { accessible: true }],
] as const;

/** The lines that a terminal of so many columns has to break because they are wider. */
export async function brokenLines(raw: string, columns: number): Promise<string[]> {
  const size = { cols: columns, rows: 40, scrollback: 10_000 };
  const terminal = new xterm.Terminal({ ...size, allowProposedApi: true, convertEol: true });
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  const { active } = terminal.buffer;
  return Array.from({ length: active.length }, (_, index) => active.getLine(index)).flatMap(
    (line) => (line?.isWrapped ? [line.translateToString(true)] : []),
  );
}
