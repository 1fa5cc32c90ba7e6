import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { run, type TestWorld } from '../helpers/create-test-context.ts';

/** Somebody with records and a folder of files. */
export class Candidate {
  readonly home = mkdtempSync(path.join(tmpdir(), 'checklist-'));
  #runs = 0;

  type(...args: string[]) {
    return this.at({}, ...args);
  }

  at(world: TestWorld, ...args: string[]) {
    this.#runs += 1;
    const env = { AI_PM_PATH_HOME: path.join(this.home, 'records'), ...world.env };
    return run(args, { columns: 100, ...world, env, firstId: this.#runs * 100 });
  }

  write(
    name: string,
    text:
      | string
      | Buffer = `What is in ${name}: on 3 November 31 of 200 tickets went to the wrong team.`,
  ): string {
    writeFileSync(path.join(this.home, name), text);
    return path.join(this.home, name);
  }

  tick(item: string, ...args: string[]) {
    return this.type('checklist', 'tick', item, ...args);
  }

  async json(...args: string[]) {
    const { exitCode, stdout } = await this.type('checklist', '--to', 'project', '--json', ...args);
    expect(exitCode).toBe(0);
    return JSON.parse(stdout);
  }

  async item(wanted: string) {
    return (await this.json()).items.find(({ id }: { id: string }) => id === wanted);
  }

  async records(): Promise<number> {
    return JSON.parse((await this.type('progress', 'history', '--json')).stdout).events.length;
  }
}
