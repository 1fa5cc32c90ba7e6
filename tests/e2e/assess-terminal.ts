import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { Interview } from '../helpers/interview.ts';
import { cleanEnvironment, packedProgram } from './packed.ts';

export interface Terminal {
  readonly pty: IPty;
  readonly person: Interview;
  /** The lines on the screen and above it that were wider than the terminal. */
  readonly broken: () => Promise<string[]>;
}

export interface TerminalWorld {
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const LAST_WORDS_MS = 200;

export function newHome(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'assess-')), 'home');
}

/** The packed program on a real terminal; `words` is what is typed after its name. */
export function startAssess(home: string, words: readonly string[], world: TerminalWorld = {}) {
  return startOnTerminal(
    process.execPath,
    [packedProgram().bin, 'assess', ...words, '--data-dir', home],
    world,
  );
}

/** Any program on a real terminal. */
export function startOnTerminal(
  program: string,
  args: string[],
  { columns = 80, env }: TerminalWorld = {},
): Terminal {
  const pty = spawn(program, args, {
    cols: columns,
    rows: 40,
    cwd: packedProgram().folder,
    name: 'xterm-256color',
    env: cleanEnvironment({ TERM: 'xterm-256color', PAGER: 'cat', ...env }),
  });
  const size = { cols: columns, rows: 40, scrollback: 10_000 };
  const terminal = new xterm.Terminal({ ...size, allowProposedApi: true });
  let said = '';
  pty.onData((data) => {
    said += data;
    terminal.write(data);
  });
  const exit = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      // What was written last may still be on its way.
      setTimeout(() => resolve(signal ? 128 + signal : exitCode), LAST_WORDS_MS);
    });
  });
  const person = new Interview({ said: () => said, write: (keys) => pty.write(keys), exit });
  return { pty, person, broken: () => brokenLines(terminal) };
}

export interface SavedAnswer {
  readonly type: string;
  readonly item: string;
  readonly answer: string;
}

/** The answers to items that stand in the journal, as they were written. */
export function savedAnswers(home: string): SavedAnswer[] {
  return savedFacts(home, 'item-answered');
}

/** What of one type stands in the journal, as it was written. */
export function savedFacts(home: string, type: string): SavedAnswer[] {
  const lines = readFileSync(path.join(home, 'journal.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line.includes(`"${type}"`))
    .flatMap((line) => JSON.parse(line.slice(line.indexOf(' '))))
    .flat();
}

/** The lines that the terminal had to break because they were wider than it is. */
async function brokenLines(terminal: InstanceType<typeof xterm.Terminal>): Promise<string[]> {
  await new Promise<void>((resolve) => terminal.write('', resolve));
  const { active } = terminal.buffer;
  return Array.from({ length: active.length }, (_, index) => active.getLine(index)).flatMap(
    (line) => (line?.isWrapped ? [line.translateToString(true)] : []),
  );
}
