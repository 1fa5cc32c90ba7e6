import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Context, World } from '../../../src/context.ts';
import { cleanEnvironment, packedProgram } from '../packed.ts';

export interface Ended {
  /** The exit code, or the name of the signal that ended it. */
  readonly status: number | NodeJS.Signals;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  /** A script of this folder that is loaded before the program. */
  readonly preload?: string;
  /** What the program is started by, for instance as another user. */
  readonly by?: readonly string[];
  readonly bin?: string;
}

/** No command may take longer, whatever stands on the disk. */
const HANGS_AFTER_SECONDS = 20;

const faults = import.meta.dirname;
export const fault = (name: string) => path.join(faults, name);

export const distOf = (folder: string) => path.join(folder, 'node_modules/ai-pm-path/dist');

/** The packed program in a process of its own, on a data folder; more can run side by side. */
export function runOn(
  home: string,
  args: readonly string[],
  { env, preload, by = [], bin = packedProgram().bin }: RunOptions = {},
): Promise<Ended> {
  const node = preload === undefined ? [] : ['--require', fault(preload)];
  return runProcess([...by, process.execPath, ...node, bin, ...args, '--data-dir', home], env);
}

/** A process and how it ended; one that hangs is killed. */
export function runProcess(
  words: readonly string[],
  env: Record<string, string> = {},
  hangsAfterSeconds = HANGS_AFTER_SECONDS,
): Promise<Ended> {
  const [program = '', ...args] = words;
  const start = performance.now();
  const child = spawn(program, args, {
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: hangsAfterSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk) => stdout.push(chunk));
  child.stderr.on('data', (chunk) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        status: code ?? signal ?? 'SIGKILL',
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
        seconds: (performance.now() - start) / 1000,
      }),
    );
  });
}

interface Bundle {
  main(args: readonly string[], context: Context): Promise<number>;
  createContext(world: World): Context;
}

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

let ids = 0;

/**
 * The same packed program without a process of its own: a hundred times as fast, for setting a stage
 * and for looking at it afterwards.
 */
export async function inProcess(home: string, args: readonly string[]): Promise<Ended> {
  const dist = distOf(packedProgram().folder);
  const bundle: Bundle = createRequire(import.meta.url)(path.join(dist, 'ai-pm-path.cjs'));
  const [stdout, stderr] = [new Sink(), new Sink()];
  const start = performance.now();
  const context = bundle.createContext({
    env: { LANG: 'C.UTF-8' },
    platform: process.platform,
    stdin: Readable.from([]),
    stdout,
    stderr,
    now: () => new Date(),
    onSignal: () => () => undefined,
    processId: process.pid,
    newId: () => {
      ids += 1;
      return `${process.pid.toString(16)}${ids.toString(16).padStart(6, '0')}`;
    },
    dropVariable: () => undefined,
    contentFolder: path.join(dist, 'content'),
  });
  const status = await bundle.main([...args, '--data-dir', home], context);
  const seconds = (performance.now() - start) / 1000;
  return { status, stdout: stdout.text, stderr: stderr.text, seconds };
}

/** Does the work of all items, a few at a time, and gives the results in their order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = 4,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
