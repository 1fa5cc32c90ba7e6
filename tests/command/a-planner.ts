import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Result, run } from '../helpers/create-test-context.ts';

let started = 0;

/** A person with records of their own, who types each command on a day. */
export class Planner {
  readonly #home = mkdtempSync(path.join(tmpdir(), 'planner-'));
  #nextId: number;

  constructor() {
    started += 1;
    this.#nextId = started * 10_000;
  }

  async type(today: string, ...args: string[]): Promise<Result> {
    this.#nextId += 10;
    const world = { env: { AI_PM_PATH_HOME: this.#home }, firstId: this.#nextId, columns: 100 };
    return run([...args, '--today', today], world);
  }

  /** The JSON that a command answers with. */
  async json(today: string, ...args: string[]) {
    const { exitCode, stdout, stderr } = await this.type(today, ...args, '--json');
    if (exitCode !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  }
}

export interface JsonTask {
  readonly id: string;
  readonly hours: number;
  readonly needs: readonly string[];
  readonly start: string | null;
  readonly due: string | null;
  readonly status: string;
}

/** The tasks of a plan as JSON, in the order of the guide. */
export function tasksIn(plan: { readonly months: readonly { tasks: JsonTask[] }[] }): JsonTask[] {
  return plan.months.flatMap(({ tasks }) => tasks);
}
