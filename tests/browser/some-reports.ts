import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { OPTION_IDS } from '../../src/domain/assessment/item.ts';
import { run } from '../helpers/create-test-context.ts';

/** What the tests read of the JSON report. */
interface ReportJson {
  readonly skills: readonly ResultJson[];
  readonly groups: readonly ResultJson[];
}

export interface ResultJson {
  readonly id: string;
  readonly target: number;
  readonly claimed: number | null;
  readonly shown: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly items: number;
  readonly proved?: number | null;
}

export interface SavedReport {
  /** Address of the file. */
  readonly address: string;
  readonly json: ReportJson;
}

/** The same sitting as a document on disk and as JSON. */
async function saveReport(answers: object): Promise<SavedReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
  const world = { env: { AI_PM_PATH_HOME: path.join(folder, 'home') } };
  const [given, file] = [path.join(folder, 'answers.json'), path.join(folder, 'report.html')];
  writeFileSync(given, JSON.stringify(answers));
  const { stdout } = await succeed(['assess', '--answers', given, '--json'], world);
  await succeed(['assess', 'show', '--format', 'html', '--output', file], world);
  return { address: pathToFileURL(file).href, json: JSON.parse(stdout) };
}

async function succeed(args: readonly string[], world: Parameters<typeof run>[1]) {
  const result = await run(args, world);
  if (result.exitCode !== 0) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  return result;
}

/** Somebody who answered half of the bank and claimed most skills; every fifth skill is left open. */
export async function fullReport(): Promise<SavedReport> {
  const bank = JSON.parse((await succeed(['assess', 'items', '--json'], {})).stdout);
  const skills = Array.from(new Set<string>(bank.items.map(({ skill }: Item) => skill)));
  const isAsked = ({ skill }: Item, place: number) =>
    skills.indexOf(skill) % 5 !== 4 && place % 2 === 0;
  const asked: readonly Item[] = bank.items.filter(isAsked);
  const claimed = skills.filter((_, place) => place % 6 !== 5);
  return saveReport({
    background: { from: 'swe', to: 'project', weeklyHours: 3 },
    claims: Object.fromEntries(claimed.map((skill, place) => [skill, place % 5])),
    items: Object.fromEntries(asked.map((item, place) => [item.id, answerTo(item, place)])),
    fit: { 'open-brief': 'b' },
  });
}

interface Item {
  readonly id: string;
  readonly skill: string;
  readonly kind: string;
}

function answerTo({ kind }: Item, place: number) {
  const option = (step: number) => OPTION_IDS[(place + step) % OPTION_IDS.length];
  if (kind === 'number') return '?';
  return kind === 'choice' ? option(0) : { most: option(0), least: option(1) };
}

/** Somebody who answered nothing. */
export function emptyReport(): Promise<SavedReport> {
  return saveReport({ background: { from: 'pm', to: 'product' }, items: {} });
}
