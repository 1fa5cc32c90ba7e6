import {
  type HandedText,
  INPUT,
  isSamePlace,
  loadHandedText,
} from '../../content/load-handed-text.ts';
import type { Context } from '../../context.ts';
import { compareCritiques } from '../../domain/critique/comparison.ts';
import { type Critic, createCritic } from '../../domain/critique/critic.ts';
import { createCritique } from '../../domain/critique/critique.ts';
import {
  type CritiqueFact,
  critiquesIn,
  earlierCritique,
  isKept,
} from '../../domain/critique/critique-fact.ts';
import type { CritiqueReport } from '../../domain/critique/critique-report.ts';
import { createReading } from '../../domain/critique/reading.ts';
import { createScaffold } from '../../domain/critique/scaffold.ts';
import { BANDS } from '../../domain/critique/score.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import type { Store } from '../../domain/progress/store.ts';
import { AppError, EXIT, type ExitCode, usageError } from '../../errors.ts';
import { renderCritiqueJson } from '../../render/critique-json.ts';
import { renderCritiqueSarif } from '../../render/critique-sarif.ts';
import { renderCritique } from '../../render/critique-text.ts';
import { quotable } from '../../text/clean.ts';
import { Page } from '../../text/page.ts';
import { VERSION } from '../../version.ts';
import { deliver } from '../deliver.ts';
import { tellWarnings } from '../record.ts';
import type { CritiqueOptions } from './command.ts';
import { loadOwnWords } from './own-words.ts';

type ReadOptions = Extract<CritiqueOptions, { readonly action: 'read' }>;

/** Reads texts, tells what it found, and keeps the results. */
export async function runCritique(context: Context, options: ReadOptions): Promise<ExitCode> {
  const { files, against } = options;
  const content = context.catalog().critique();
  const texts: HandedText[] = [];
  for (const name of files) texts.push(await loadHandedText(name, context.readInput));
  refuseOverwriting(options, texts);
  const old = against === null ? null : await loadHandedText(against, context.readInput);
  const store = await openStore(context);
  const events = store?.events() ?? [];
  const own = await loadOwnWords(context, content.lexicon, standingOf(events).settings);
  const critic = createCritic(content, own);
  const kept = critiquesIn(events);
  const reports = texts.map((text) => reportOn(text, old, { critic, options, kept }));
  await deliver(await render(context, options, reports), options, context);
  if (store !== null) await keep(context, store, texts, reports);
  return exitCodeOf(reports, options);
}

/** A report in the place of the text that it is about would be the end of the text. */
function refuseOverwriting({ output }: ReadOptions, texts: readonly HandedText[]): void {
  if (output === undefined || output === INPUT) return;
  if (!texts.some(({ place }) => isSamePlace(place, output))) return;
  throw usageError({
    code: 'conflicting-options',
    message: `--output ${quotable(output)} is the text itself; the report would take its place.`,
    hint: 'Name another file, for instance: --output report.txt',
  });
}

function reportOn(
  { name, place, text }: HandedText,
  old: HandedText | null,
  {
    critic,
    options,
    kept,
  }: {
    readonly critic: Critic;
    readonly options: ReadOptions;
    readonly kept: readonly CritiqueFact[];
  },
): CritiqueReport {
  const reading = createReading(text, critic.matcher);
  const critique = createCritique(text, options.kind, critic, reading);
  const { kind } = critique;
  const before =
    old === null ? null : { text: old.text, critique: createCritique(old.text, kind, critic) };
  return {
    name,
    text,
    critique,
    scaffold:
      critique.scored === null
        ? []
        : createScaffold(text, critic.matcher, reading, critique.scored.heldBackBy),
    // What comes from standard input has no name by which it could be told to be a version of something.
    earlier:
      place === INPUT
        ? null
        : earlierCritique(kept, { place, kind, fingerprint: fingerprint(text) }),
    comparison: before === null ? null : compareCritiques(before, { text, critique }),
  };
}

async function render(
  context: Context,
  { format, output }: ReadOptions,
  reports: readonly CritiqueReport[],
): Promise<string> {
  const { lexicon, kinds } = context.catalog().critique();
  switch (format) {
    case 'json':
      return renderCritiqueJson(reports);
    case 'sarif':
      return renderCritiqueSarif(reports, lexicon.signals, VERSION);
    case 'text': {
      const isFile = output !== undefined && output !== '-';
      const screen = isFile ? context.fileScreen : context.screen;
      return renderCritique(reports, { signals: lexicon.signals, kinds }, screen);
    }
  }
}

/** Declined, or below the band that was asked for. */
function exitCodeOf(reports: readonly CritiqueReport[], { min }: ReadOptions): ExitCode {
  const least = min === null ? 0 : BANDS.indexOf(min);
  const does = reports.every(
    ({ critique: { scored } }) => scored !== null && BANDS.indexOf(scored.band) >= least,
  );
  return does ? EXIT.done : EXIT.failure;
}

/** The records, where they can be opened: a text can be read without them. */
async function openStore(context: Context): Promise<Store | null> {
  if (!context.hasDataFolder) return null;
  try {
    return await context.store();
  } catch (error) {
    await tellNotKept(context, error);
    return null;
  }
}

async function keep(
  context: Context,
  store: Store,
  texts: readonly HandedText[],
  reports: readonly CritiqueReport[],
): Promise<void> {
  const kept = critiquesIn(store.events());
  const facts = reports.flatMap(({ critique }, at): CritiqueFact[] => {
    const handed = texts[at];
    if (critique.scored === null || handed === undefined) return [];
    const { place, text } = handed;
    const { band, score } = critique.scored;
    const { kind, words, findings } = critique;
    const fact = { place, kind, band, score, words, findings: findings.length };
    const marked = { ...fact, fingerprint: fingerprint(text) };
    return isKept(kept, marked) ? [] : [{ type: 'text-critiqued', ...marked, on: context.today }];
  });
  try {
    if (facts.length > 0) await store.record(facts);
  } catch (error) {
    await tellNotKept(context, error);
  }
  await tellWarnings(store, context);
}

async function tellNotKept(context: Context, error: unknown): Promise<void> {
  if (!(error instanceof AppError)) throw error;
  const page = new Page(context.errorScreen).text(`The result is not kept: ${error.message}`);
  await context.stderr.write(page.toString());
}
