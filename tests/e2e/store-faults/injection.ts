import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { copyOf, newHome, stateOf } from './home.ts';
import { type Ended, inParallel, runOn } from './program.ts';

/** What goes wrong (see fail-nth-call.cjs), and at which call, counted from 1. */
export interface Fault {
  readonly nth: number;
  readonly kind: string;
}

/** A command, and the folder that it is about to be run on. */
export interface Stage {
  readonly home: string;
  readonly command: readonly string[];
  readonly env?: Record<string, string>;
}

export interface Outcome {
  /** The folder in which it happened: a copy of the stage's. */
  readonly copy: string;
  readonly ended: Ended;
  /** Every call that was made, none where the process was killed. */
  readonly calls: readonly string[];
}

async function runWithFault({ nth, kind }: Fault, stage: Stage): Promise<Outcome> {
  const copy = existsSync(stage.home) ? copyOf(stage.home) : newHome();
  const report = path.join(path.dirname(copy), 'calls');
  const faults = { FAULT_FOLDER: copy, FAULT_NTH: String(nth), FAULT_KIND: kind };
  const ended = await runOn(copy, stage.command, {
    preload: 'fail-nth-call.cjs',
    env: { ...stage.env, ...faults, FAULT_REPORT: report },
  });
  const calls = existsSync(report) ? readFileSync(report, 'utf8').split('\n') : [];
  return { copy, ended, calls };
}

/** Every call that the command makes when nothing goes wrong. */
export async function callsOf(stage: Stage): Promise<readonly string[]> {
  return (await runWithFault({ nth: 0, kind: 'none' }, stage)).calls;
}

const KILLS = new Set(['killed', 'torn']);

/** What is wrong with how a command ended into which a fault was put, or null. */
function wrongEnd({ status, stdout, stderr }: Ended, kind: string): string | null {
  if (KILLS.has(kind)) return status === 'SIGKILL' ? null : `was not killed, but ended ${status}`;
  if (`${stdout}${stderr}`.includes('    at ')) return 'showed a stack';
  if (status === 0) return stdout === '' ? 'acknowledged nothing' : null;
  const isTold = /^\{"error":\{"code":"(?:not-saved|data-unreadable)"/.test(stderr);
  return status === 1 && isTold ? null : `ended with ${status}: ${stderr}`;
}

function isJson(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets each call go wrong in turn that a command makes and that is meant; `lossIn` says what is
 * missing afterwards, or null.
 *
 * @returns how many calls it were, and what went wrong that should not have
 */
export async function faultEach(
  kind: string,
  stage: Stage,
  lossIn: (outcome: Outcome) => Promise<string | null>,
): Promise<{ tried: number; failures: string[] }> {
  const isMeant = (call: string) =>
    kind === 'short' || kind === 'torn' ? call.startsWith('writeSync ') : true;
  const calls = await callsOf(stage);
  const faults = calls.flatMap((call, index) => (isMeant(call) ? [{ nth: index + 1, kind }] : []));
  const wasWhole = isJson(stateOf(stage.home));
  const failures = await inParallel(faults, async (fault) => {
    const outcome = await runWithFault(fault, stage);
    const state = stateOf(outcome.copy);
    // conf takes a short write for a whole one; all other faults have to leave the file alone.
    const isSpoilt = wasWhole && kind !== 'short' && existsSync(state) && !isJson(state);
    const wrong =
      wrongEnd(outcome.ended, kind) ??
      (isSpoilt ? 'state.json is half written' : await lossIn(outcome));
    return wrong === null ? [] : [`${kind} at ${fault.nth}, ${calls[fault.nth - 1]}: ${wrong}`];
  });
  return { tried: faults.length, failures: failures.flat() };
}
