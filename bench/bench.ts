/**
 * `npm run bench`: how long the program takes beside an empty Node, and how large it is. Ratios are
 * medians of pairs measured in turn in this run, so that the machine's mood falls on both alike. The
 * report goes to bench/report.md.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { loadCorpus } from '../eval/critique/corpus.ts';
import { packAndInstall } from '../tests/e2e/packed.ts';
import { critiqueReport } from './critique.ts';
import { homeWith } from './homes.ts';
import { scheduleReport } from './schedule.ts';

const PAIRS = 41;
const WARM_UP = 5;

const root = path.join(import.meta.dirname, '..');
const work = mkdtempSync(path.join(tmpdir(), 'bench-'));
const empty = path.join(work, 'empty.cjs');
writeFileSync(empty, '');
const answer = path.join(work, 'answer.txt');
writeFileSync(answer, loadCorpus('train')[0]?.texts[0]?.text ?? '');
const { installedIn, tarball } = packAndInstall();
const bin = path.join(installedIn, 'node_modules/ai-pm-path/bin/ai-pm-path.js');
/** Nothing of the developer's own; NODE_EXTRA_CA_CERTS alone would add 27 ms to both sides. */
const env = { PATH: process.env['PATH'] ?? '', HOME: work, LANG: 'C.UTF-8' };

function milliseconds(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} exited ${status}`);
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How many times longer a command takes with 20,000 records than with 100. */
function growth(args: readonly string[], [few, many]: readonly [string, string]): number {
  const on = (home: string) => milliseconds([bin, ...args, '--data-dir', home]);
  for (let index = 0; index < WARM_UP; index += 1) on(many);
  return median(
    Array.from({ length: PAIRS }, () => {
      const before = on(few);
      return on(many) / before;
    }),
  );
}

function measure(args: readonly string[]) {
  for (let index = 0; index < WARM_UP; index += 1) milliseconds([bin, ...args]);
  const pairs = Array.from({ length: PAIRS }, () => {
    const bare = milliseconds([empty]);
    return { bare, ratio: milliseconds([bin, ...args]) / bare };
  });
  return {
    ratio: median(pairs.map(({ ratio }) => ratio)),
    bare: median(pairs.map(({ bare }) => bare)),
  };
}

/** Files of the package that one command opens, as the system saw it; null without strace. */
function filesOpened(args: readonly string[]): number | null {
  const trace = path.join(work, 'trace');
  const command = ['-f', '-e', 'trace=open,openat', '-o', trace, process.execPath, bin, ...args];
  if (spawnSync('strace', command, { env }).status !== 0 || !existsSync(trace)) return null;
  const opened = readFileSync(trace, 'utf8').matchAll(/"([^"]*ai-pm-path[^"]*)"[^\n]*= \d+$/gm);
  return new Set(Array.from(opened, (match) => match[1])).size;
}

/** Milliseconds until a text stands on a terminal. */
function untilShown(args: readonly string[], text: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [...args], { cols: 80, rows: 30, env });
  return new Promise((resolve) => {
    let shown = '';
    child.onData((data) => {
      shown += data;
      if (!shown.includes(text)) return;
      resolve(performance.now() - start);
      child.kill('SIGKILL');
    });
  });
}

/** The first question of the assessment over printing its words from an otherwise empty file. */
async function firstPrompt(): Promise<number> {
  const words = 'Where do you start from?';
  const printing = path.join(work, 'printing.cjs');
  writeFileSync(printing, `process.stderr.write('${words}\\n'); setTimeout(() => {}, 5000);`);
  const ratios: number[] = [];
  for (let pair = 0; pair < WARM_UP + PAIRS; pair += 1) {
    const bare = await untilShown([printing], words);
    const ratio = (await untilShown([bin, 'assess', '--data-dir', work], words)) / bare;
    if (pair >= WARM_UP) ratios.push(ratio);
  }
  return median(ratios);
}

const runs = [
  { name: '`--version`', args: ['--version'], aim: 1.35 },
  { name: '`--help`', args: ['--help'], aim: 1.5 },
  { name: '`plan --from swe`', args: ['plan', '--from', 'swe'], aim: 1.9 },
  { name: '`critique` of 120 words', args: ['critique', answer], aim: 2.2 },
].map((entry) => ({ ...entry, ...measure(entry.args) }));
const opened = filesOpened(['plan', '--from', 'swe']);
const packages = readdirSync(path.join(installedIn, 'node_modules')).filter((n) => n[0] !== '.');

const rows = [
  `| first question of \`assess\` | ${(await firstPrompt()).toFixed(2)} | 2.2 |`,
  ...runs.map(({ name, ratio, aim }) => `| ${name} | ${ratio.toFixed(2)} | ${aim} |`),
  `| tarball, bytes | ${statSync(tarball).size} | 500000 |`,
  `| packages installed | ${packages.length} | 1 |`,
  `| files opened by \`plan\` | ${opened ?? 'not measured (no strace)'} | 15 |`,
];
const homes = [homeWith(100, bin, work), homeWith(20_000, bin, work)] as const;
const grown = [
  { name: '`progress`', args: ['progress'], aim: '2.5' },
  { name: '`next`', args: ['next'], aim: '2.5' },
  { name: 'no command', args: [], aim: '2.5' },
  { name: '`progress log`', args: ['progress', 'log', '--hours', '1'], aim: 'none' },
].map(({ name, args, aim }) => `| ${name} | ${growth(args, homes).toFixed(2)} | ${aim} |`);
const report = `# Speed and size

Written by \`npm run bench\`. Times are medians of ${PAIRS} paired ratios over an empty Node (${median(
  runs.map(({ bare }) => bare),
).toFixed(0)} ms here, Node ${process.version}), the packed program with its output in a pipe.

| what | measured | aim |
| --- | --- | --- |
${rows.join('\n')}

The same commands with 20,000 records, beside their time with 100. A record is written into a snapshot that is replaced whole, so it grows with it.

| what | measured | aim |
| --- | --- | --- |
${grown.join('\n')}

${scheduleReport()}
${critiqueReport()}`;
writeFileSync(path.join(root, 'bench/report.md'), report);
process.stdout.write(report);
