import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assessmentRecordOf } from '../../src/domain/assessment/assessment-record.ts';
import { main } from '../../src/main.ts';
import { createTestContext, type TestWorld } from '../helpers/create-test-context.ts';
import { Interview } from '../helpers/interview.ts';

/** How the same wish is typed on the screen and where questions are numbered. */
export interface Keys {
  /** Takes the choice at this place, counted from 1. */
  readonly pick: (place: number) => string;
  readonly rate: (...levels: number[]) => readonly string[];
  readonly back: string;
  readonly unknown: string;
  readonly explain: string;
  readonly stop: string;
  /** Takes away so many typed characters that were refused. */
  readonly erase: (count: number) => string;
}

const DOWN = '\u001b[B';

const SCREEN_KEYS: Keys = {
  pick: (place) => `${DOWN.repeat(place - 1)}\r`,
  rate: (...levels) => [`${levels.join('')}\r`],
  back: '\u0002',
  unknown: 's',
  explain: '?',
  stop: 'q',
  erase: (count) => '\u007f'.repeat(count),
};

const LINE_KEYS: Keys = {
  pick: (place) => `${place}\r`,
  rate: (...levels) => levels.map((level) => `${level}\r`),
  back: 'b\r',
  unknown: 's\r',
  explain: '?\r',
  stop: 'q\r',
  erase: () => '',
};

const ACCESSIBLE = { AI_PM_PATH_ACCESSIBLE: '1' };

/** A run of `assess` on a terminal, and somebody in front of it. */
export interface Sitting {
  readonly person: Interview;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly endInput: () => void;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** One person's data folder and terminal. */
export class Desk {
  readonly home = path.join(mkdtempSync(path.join(tmpdir(), 'desk-')), 'home');
  readonly #world: TestWorld;
  readonly isAccessible: boolean;
  readonly keys: Keys;
  #runs = 0;

  constructor(world: TestWorld & { readonly accessible?: boolean } = {}) {
    this.isAccessible = world.accessible === true;
    this.keys = this.isAccessible ? LINE_KEYS : SCREEN_KEYS;
    const env = { AI_PM_PATH_HOME: this.home, ...(this.isAccessible ? ACCESSIBLE : {}) };
    this.#world = { terminal: true, ...world, env: { ...env, ...world.env } };
  }

  start(...args: string[]): Sitting {
    this.#runs += 1;
    const test = createTestContext({ firstId: this.#runs * 1000, ...this.#world });
    const exit = main(['assess', '--color', 'never', ...args], test.context);
    const said = () => test.stderr.text;
    const person = new Interview({ said, write: (keys) => test.stdin.write(keys), exit });
    return {
      person,
      signal: test.signal,
      endInput: () => test.stdin.end(),
      stdout: () => test.stdout.text,
      stderr: () => test.stderr.text,
    };
  }

  /** What is saved in the data folder. */
  async record() {
    const { context } = createTestContext({ env: { AI_PM_PATH_HOME: this.home } });
    return assessmentRecordOf((await context.store()).events());
  }
}
