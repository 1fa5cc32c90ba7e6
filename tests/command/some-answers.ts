import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ItemBank } from '../../src/domain/assessment/bank.ts';
import { OPTION_IDS, type WrittenItem } from '../../src/domain/assessment/item.ts';
import type { StoredEvent } from '../../src/domain/progress/event.ts';
import { main } from '../../src/main.ts';
import { createTestContext, type Result, type TestWorld } from '../helpers/create-test-context.ts';

const DAYS = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];

/** Somebody with a data folder of their own; each command is typed a day after the one before. */
export class Somebody {
  readonly home = path.join(mkdtempSync(path.join(tmpdir(), 'assess-')), 'home');
  #commands = 0;

  async type(...args: string[]): Promise<Result> {
    return this.feed('', ...args);
  }

  /** The same with a text on stdin. */
  async feed(input: string | Uint8Array, ...args: string[]): Promise<Result> {
    return this.at({}, input, ...args);
  }

  async at(world: TestWorld, input: string | Uint8Array, ...args: string[]): Promise<Result> {
    const now = new Date(`${DAYS[Math.min(this.#commands, DAYS.length - 1)]}T15:00:00Z`);
    this.#commands += 1;
    const env = { AI_PM_PATH_HOME: this.home, ...world.env };
    const firstId = this.#commands * 1000;
    const { context, stdin, stdout, stderr } = createTestContext({ now, firstId, ...world, env });
    stdin.end(input);
    const exitCode = await main(args, context);
    return { exitCode, stdout: stdout.text, stderr: stderr.text };
  }

  /** Answers from a text on stdin, and the report of it. */
  async answer(answers: Answers | string, ...args: string[]) {
    const text = typeof answers === 'string' ? answers : JSON.stringify(answers);
    const { exitCode, stdout, stderr } = await this.feed(
      text,
      ...['assess', '--answers', '-', '--json', ...args],
    );
    if (exitCode !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  }

  /** What is recorded, in order. */
  async events(): Promise<readonly StoredEvent[]> {
    return (await this.#store()).events();
  }

  /** Takes in records that another version or machine made. */
  async merge(events: readonly StoredEvent[]): Promise<void> {
    await (await this.#store()).merge(events);
  }

  async #store() {
    return createTestContext({ env: { AI_PM_PATH_HOME: this.home } }).context.store();
  }
}

/** The file of answers as its schema has it. */
export interface Answers {
  readonly schema?: string;
  readonly background?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly items?: Readonly<Record<string, unknown>>;
  readonly fit?: Readonly<Record<string, unknown>>;
}

export const shippedBank: ItemBank = createTestContext().context.catalog().itemBank();
export const shippedSkills = createTestContext().context.catalog().skills();

/** The written items of these skills, in the order of the bank. */
export function itemsOf(...skills: string[]): WrittenItem[] {
  return shippedBank.items.filter(({ skill }) => skills.includes(skill));
}

/** The best answer to a written item. */
export function rightAnswer(item: WrittenItem): string | { most: string; least: string } {
  const letter = (place: number) => OPTION_IDS[place] ?? '';
  if (item.kind === 'choice') return letter(item.options.findIndex(({ right }) => right === true));
  const at = (effect: number) =>
    letter(item.options.findIndex((option) => option.effect === effect));
  return { most: at(item.options.length - 1), least: at(0) };
}

/** The worst answer: the two ends of a situation in each other's place, a wrong option of a choice. */
export function wrongAnswer(item: WrittenItem): string | { most: string; least: string } {
  const right = rightAnswer(item);
  if (typeof right !== 'string') return { most: right.least, least: right.most };
  return OPTION_IDS.find((id) => id !== right) ?? '';
}

export function answersTo(
  items: readonly WrittenItem[],
  answer: (item: WrittenItem) => unknown = rightAnswer,
): Record<string, unknown> {
  return Object.fromEntries(items.map((item) => [item.id, answer(item)]));
}

/** Two skills, half of it right, with a number, claims and a question on fit. */
export function aSitting(): Required<Pick<Answers, 'background' | 'claims' | 'items' | 'fit'>> {
  const items = itemsOf('data-literacy', 'decision-writing');
  return {
    background: { from: 'swe', to: 'project', years: 6, weeklyHours: 4 },
    claims: { 'data-literacy': 3, 'decision-writing': 1 },
    items: {
      ...answersTo(items, (item) =>
        items.indexOf(item) % 2 === 0 ? rightAnswer(item) : wrongAnswer(item),
      ),
      'number-confusion-matrix': '82%',
    },
    fit: { 'open-brief': 'b' },
  };
}

/** A file with these bytes. */
export function fileOf(content: string | Uint8Array, name = 'answers.yaml'): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'answers-')), name);
  writeFileSync(file, content);
  return file;
}
