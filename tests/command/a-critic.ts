import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { critiquesIn } from '../../src/domain/critique/critique-fact.ts';
import { main } from '../../src/main.ts';
import { createTestContext, type Result, type TestWorld } from '../helpers/create-test-context.ts';

/** Of the kind that most candidates give: nothing in it can be checked. */
export const VAGUE = `We leveraged cutting-edge AI to drive synergies across the organization. The team made sure that
everyone was aligned, and various stakeholders were involved in a robust process.
`;

/** Decision, price, limit, and what happens when it is wrong. */
export const SPECIFIC = `I stopped the launch at 93% precision, because our limit was 95% on 800 hand-read tickets.
It cost us two weeks, and sales lost one customer. I would rather lose a customer than answer 70 people wrongly.
If precision falls below 95% again, the bot hands over to a person within a minute, and I switch it off.
`;

/** A folder with texts and a data folder of its own. */
export class CriticsDesk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'critique-'));
  readonly home = path.join(this.folder, 'home');
  #runs = 0;

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** Runs `critique` on these words; `input` is what stands on standard input. */
  async critique(
    args: readonly string[],
    { input, ...world }: TestWorld & { readonly input?: string | Uint8Array } = {},
  ): Promise<Result> {
    return this.program(['critique', ...args], {
      ...world,
      ...(input === undefined ? {} : { input }),
    });
  }

  async program(
    args: readonly string[],
    { input = '', env, ...world }: TestWorld & { readonly input?: string | Uint8Array } = {},
  ): Promise<Result> {
    this.#runs += 1;
    const { context, stdin, stdout, stderr } = createTestContext({
      columns: 100,
      firstId: this.#runs * 1000,
      ...world,
      env: { AI_PM_PATH_HOME: this.home, ...env },
    });
    stdin.end(input);
    const exitCode = await main(args, context);
    return { exitCode, stdout: stdout.text, stderr: stderr.text };
  }

  /** What is kept, without its stamps. */
  async kept() {
    const { context } = createTestContext({ env: { AI_PM_PATH_HOME: this.home } });
    return critiquesIn((await context.store()).events());
  }
}
