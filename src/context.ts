import path from 'node:path';
import { createBuiltInCatalog } from './content/built-in-catalog.ts';
import { type IsoDate, parseIsoDate } from './domain/calendar.ts';
import type { Catalog } from './domain/catalog.ts';
import type { Store } from './domain/progress/store.ts';
import { findDataFolder, resolveDataFolder } from './storage/data-folder.ts';
import { readPreferences } from './storage/read-preferences.ts';
import { type GlobalOptions, scanGlobalOptions } from './terminal/global-options.ts';
import { createOutput, type Output } from './terminal/output.ts';
import { choosePager } from './terminal/pager.ts';
import type { ListenForSignals, Prompter } from './terminal/prompter.ts';
import {
  decideAccessible,
  decideAscii,
  decideColor,
  decideColumns,
  decideHyperlinks,
  type Environment,
} from './terminal/terminal-facts.ts';
import { createScreen, type Screen } from './text/screen.ts';

/** A process stream, as far as we use it. */
type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean };
type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything outside: what `process`, the clock and the disk are to the program. */
export interface World {
  readonly env: Environment;
  readonly platform: string;
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  now(): Date;
  /** Listens for a signal; the result stops listening. */
  onSignal(name: NodeJS.Signals, listener: () => void): () => void;
  readonly processId: number;
  /** A name that no other record has. */
  newId(): string;
  /** Takes a variable out of the environment that libraries read. */
  dropVariable(name: string): void;
  /** Where the build put the compiled content. */
  readonly contentFolder: string;
}

/** The world as the commands see it: one value, the only door to the outside. */
export interface Context {
  readonly options: GlobalOptions;
  readonly env: Environment;
  readonly stdout: Output;
  readonly stderr: Output;
  /** What stdout and stderr can show. */
  readonly screen: Screen;
  readonly errorScreen: Screen;
  /** What a text file can show: no colour, whatever the terminal can. */
  readonly fileScreen: Screen;
  /** Whether stdout is a terminal; else its text goes to a file or to another program. */
  readonly stdoutIsTerminal: boolean;
  /** Whether somebody is there to answer a question. */
  readonly interactive: boolean;
  readonly today: IsoDate;
  /** Minutes since midnight where the person is; 0 where they act as if it were another day. */
  readonly minuteOfDay: number;
  /** A clock in milliseconds: the difference of two readings is how long something took. */
  nowMs(): number;
  /** Whether there was such a day where the person lives (Samoa left one out in 2011). */
  dayExists(day: IsoDate): boolean;
  /** Whether a mistake of the program is to be shown with its stack. */
  readonly debug: boolean;
  catalog(): Catalog;
  /** Whether there is a place for records at all; without one, `store` refuses. */
  readonly hasDataFolder: boolean;
  /** The person's records; opened once. */
  store(): Promise<Store>;
  prompter(): Promise<Prompter>;
  /** All of standard input as text, at most 256 kB. */
  readInput(): Promise<string>;
  /** Shows a long text on stdout, through a pager where a person is reading. */
  page(text: string): Promise<void>;
  /** The same world under the global options of these arguments. */
  withArguments(args: readonly string[]): Context;
}

/** Streams are got when they are first used: each costs a part of a start of Node. */
const processWorld = (): World => ({
  env: process.env,
  platform: process.platform,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  now: () => new Date(),
  onSignal: (name, listener) => {
    process.on(name, listener);
    return () => process.off(name, listener);
  },
  processId: process.pid,
  newId: () => crypto.randomUUID().replaceAll('-', '').slice(0, 12),
  dropVariable: (name) => {
    delete process.env[name];
  },
  contentFolder: path.join(import.meta.dirname, 'content'),
});

/** The lines of a text file. */
const FILE_COLUMNS = 80;

/** A value that is made when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function createContext(
  world: World = processWorld(),
  options = scanGlobalOptions([]),
): Context {
  const { env, platform } = world;
  const settings = lazily(() => readSettings(world, options));
  const isSet = (key: string) => settings().get(key) === 'true';
  const accessible = lazily(() => decideAccessible(options.accessible, env, isSet('accessible')));
  const isAscii = lazily(() => options.ascii || isSet('ascii'));
  const screenOf = (stream: OutputStream): Screen => {
    const isTerminal = stream.isTTY === true;
    return createScreen({
      columns: decideColumns(stream.columns, env),
      coloured: decideColor(options.color, env, { isTerminal, accessible: accessible() }),
      hyperlinks: decideHyperlinks(isTerminal, env) && !accessible(),
      ascii: decideAscii(isAscii(), env, platform),
      accessible: accessible(),
    });
  };
  const stdout = lazily(() => createOutput(world.stdout, 'the output'));
  const stderr = lazily(() => createOutput(world.stderr, 'the error output'));
  const screen = lazily(() => screenOf(world.stdout));
  const errorScreen = lazily(() => screenOf(world.stderr));
  const interactive = lazily(
    () => options.input && world.stdin.isTTY === true && world.stderr.isTTY === true,
  );
  return {
    options,
    env,
    get stdout() {
      return stdout();
    },
    get stderr() {
      return stderr();
    },
    get screen() {
      return screen();
    },
    get errorScreen() {
      return errorScreen();
    },
    get fileScreen() {
      return createScreen({
        columns: FILE_COLUMNS,
        ascii: isAscii(),
        accessible: accessible(),
      });
    },
    get stdoutIsTerminal() {
      return world.stdout.isTTY === true;
    },
    get interactive() {
      return interactive();
    },
    today: parseIsoDate(options.today ?? '') ?? localDay(world.now()),
    minuteOfDay: options.today === undefined ? localMinute(world.now()) : 0,
    nowMs: () => world.now().getTime(),
    dayExists: existsHere,
    debug: (env['AI_PM_PATH_DEBUG'] ?? '') !== '',
    catalog: lazily(() => createBuiltInCatalog(world.contentFolder)),
    get hasDataFolder() {
      return findDataFolder(dataFolderWishes(world, options)).ok;
    },
    store: lazily(() => openStore(world, options)),
    prompter: lazily(() => createPrompter(world, errorScreen())),
    readInput: async () => {
      const { readInput } = await import('./terminal/read-input.ts');
      return readInput(world.stdin);
    },
    page: async (text) => {
      const isRead = world.stdout.isTTY === true && !accessible() && interactive();
      const pager = isRead ? choosePager(env, platform, settings().get('pager')) : null;
      if (pager !== null && (await showInPager(pager, text, world))) return;
      await stdout().write(text);
    },
    withArguments: (args) => createContext(world, scanGlobalOptions(args)),
  };
}

/** What the person has set once for all; nothing where there is no place for records. */
function readSettings(world: World, options: GlobalOptions): ReadonlyMap<string, string> {
  const found = findDataFolder(dataFolderWishes(world, options));
  return found.ok ? readPreferences(found.folder) : new Map();
}

function dataFolderWishes({ env, platform }: World, { dataDir }: GlobalOptions) {
  return { option: dataDir, env, platform };
}

async function openStore(world: World, options: GlobalOptions): Promise<Store> {
  const { openFileStore } = await import('./storage/file-store.ts');
  const { processId } = world;
  // Where it is set, conf writes in place and loses what was there when it is interrupted.
  world.dropVariable('SNAP');
  return openFileStore({
    folder: resolveDataFolder(dataFolderWishes(world, options)),
    processId,
    now: world.now,
    today: () => parseIsoDate(options.today ?? '') ?? localDay(world.now()),
    newId: world.newId,
  });
}

async function createPrompter(world: World, { columns, style, accessible }: Screen) {
  const terminal = { input: world.stdin, output: world.stderr, columns, style };
  const listen = () => listenForSignals(world);
  if (accessible) {
    const { createNumberedPrompter } = await import('./terminal/numbered-prompter.ts');
    return createNumberedPrompter(terminal, listen);
  }
  const { createScreenPrompter } = await import('./terminal/screen-prompter.ts');
  return createScreenPrompter(terminal, listen);
}

async function showInPager(command: string, text: string, world: World): Promise<boolean> {
  const pager = await import('./terminal/show-in-pager.ts');
  const holdInterrupts = () => world.onSignal('SIGINT', () => undefined);
  return pager.showInPager(command, text, world.env, holdInterrupts);
}

/** The calendar day where the person is. */
function localMinute(now: Date): number {
  return now.getHours() * 60 + now.getMinutes();
}

function localDay(now: Date): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(now.getFullYear()).padStart(4, '0');
  return `${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate;
}

function existsHere(day: IsoDate): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).getDate() === date;
}

function listenForSignals({ onSignal }: World): ReturnType<ListenForSignals> {
  const controller = new AbortController();
  const releases = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) =>
    onSignal(name, () => controller.abort(name)),
  );
  return {
    signal: controller.signal,
    release: () => {
      for (const release of releases) release();
    },
  };
}
