import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { type Context, createContext, type World } from '../../src/context.ts';
import { main } from '../../src/main.ts';

/** What the build compiled; `npm test` builds first. */
const CONTENT_FOLDER = path.join(import.meta.dirname, '../../dist/content');

export interface TestWorld {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Whether stdin, stdout and stderr are a terminal. */
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly platform?: string;
  readonly now?: Date;
  /** Ids of records count up from here, so that they are the same in every run. */
  readonly firstId?: number;
  /** What happens when stdout is written to; by default the text is kept. */
  readonly onWrite?: (text: string) => Error | undefined;
}

class Sink extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;
  readonly #onWrite: TestWorld['onWrite'];

  constructor({ terminal = false, columns = 80 }: TestWorld, onWrite?: TestWorld['onWrite']) {
    super({ decodeStrings: false });
    this.isTTY = terminal;
    this.columns = columns;
    this.#onWrite = onWrite;
  }

  /** Like the streams of a process, it cannot be ended. */
  override end(): this {
    return this;
  }

  override _write(chunk: string, _encoding: string, done: (error?: Error) => void): void {
    const error = this.#onWrite?.(chunk);
    if (error === undefined) this.text += chunk;
    done(error);
  }
}

export interface TestContext {
  readonly context: Context;
  readonly stdin: PassThrough & { isTTY: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Sends a signal to whoever listens. */
  readonly signal: (name: NodeJS.Signals) => void;
}

/** The one test double of the project: string sinks, 80 columns, UTF-8, a fixed day. */
export function createTestContext(world: TestWorld = {}): TestContext {
  const { terminal = false, platform = 'linux' } = world;
  const stdin = Object.assign(new PassThrough(), { isTTY: terminal });
  const stdout = new Sink(world, world.onWrite);
  const stderr = new Sink(world);
  let ids = world.firstId ?? 0;
  const listeners = new Map<NodeJS.Signals, Set<() => void>>();
  const fake: World = {
    env: { LANG: 'en_GB.UTF-8', AI_PM_PATH_PAGER: '', ...world.env },
    platform,
    stdin,
    stdout,
    stderr,
    now: () => world.now ?? new Date('2026-11-21T15:00:00Z'),
    onSignal: (name, listener) => {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener));
      return () => heard.delete(listener);
    },
    processId: 1,
    newId: () => {
      ids += 1;
      return `e${String(ids).padStart(4, '0')}`;
    },
    dropVariable: () => undefined,
    contentFolder: CONTENT_FOLDER,
  };
  const signal = (name: NodeJS.Signals) => {
    for (const listener of listeners.get(name) ?? []) listener();
  };
  return { context: createContext(fake), stdin, stdout, stderr, signal };
}

export interface Result {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program on these arguments as a person would, in this process. */
export async function run(args: readonly string[], world: TestWorld = {}): Promise<Result> {
  const { context, stdout, stderr } = createTestContext(world);
  const exitCode = await main(args, context);
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}
