import type { Context } from '../../context.ts';
import type { Drill, DrillFamily } from '../../domain/drills/drill.ts';
import { DRILLS } from '../../domain/drills/families.ts';
import { isOnScale } from '../../domain/drills/tell-apart.ts';
import {
  answerDrill,
  type DrillAnswer,
  drillFact,
  UNKNOWN_NUMBER,
} from '../../domain/practice/drill-answer.ts';
import { drillSeries, findFamily } from '../../domain/practice/drill-series.ts';
import { EXIT, type ExitCode, usageError } from '../../errors.ts';
import { unitInWords } from '../../render/drill-number-words.ts';
import { renderDrillAnswersJson, renderDrillsJson } from '../../render/practice-drill-json.ts';
import {
  renderDrillResults,
  renderDrillSummary,
  renderDrills,
} from '../../render/practice-drill-text.ts';
import { quotable } from '../../text/clean.ts';
import { tellWarnings } from '../record.ts';
import { PROGRAM, shellWord, wrongWord } from '../usage.ts';
import type { PracticeOptions } from './command.ts';
import { askDrills } from './drill-asking.ts';

export type DrillOptions = Extract<PracticeOptions, { action: 'drill' }>;

/** Asks where somebody is there; grades what options answer; else shows the questions. */
export async function runDrill(context: Context, options: DrillOptions): Promise<ExitCode> {
  const drills = await findDrills(context, options);
  const isAsked = context.interactive && !options.json && !options.reveal;
  const given = gradeGiven(drills, options.answers, isAsked);
  if (!isAsked && given.length === 0) {
    await context.stdout.write(
      options.json
        ? renderDrillsJson(drills, options.reveal)
        : renderDrills(
            drills.map((drill) => ({ drill, command: answerCommand(drill) })),
            options.reveal,
            context.screen,
          ),
    );
    return EXIT.done;
  }
  const recorded = options.reveal ? [] : await record(context, given);
  if (isAsked) {
    const answers = await askDrills(context, options, { drills, given });
    await context.stdout.write(renderDrillSummary(answers, context.screen));
  } else if (options.json) {
    await context.stdout.write(renderDrillAnswersJson(given, options.reveal, recorded));
  } else {
    await context.stdout.write(renderDrillResults(given, options.reveal, context.screen));
  }
  if (!options.reveal) await tellWarnings(await context.store(), context);
  return EXIT.done;
}

async function findDrills(context: Context, options: DrillOptions): Promise<Drill[]> {
  const { seed, count } = options;
  const family = options.family === null ? null : checkFamily(options.family);
  // With a seed nothing depends on the records, and without a place for them there are none.
  const isOpen = seed === null && context.hasDataFolder;
  const events = isOpen ? (await context.store()).events() : [];
  return drillSeries({ family, seed, count }, events, context.today);
}

function checkFamily(typed: string): DrillFamily {
  const family = findFamily(typed);
  if (family !== null) return family;
  throw wrongWord({
    code: 'unknown-family',
    kind: 'drill family',
    typed,
    allowed: [...DRILLS.keys()],
    command: (word) => `${PROGRAM} practice drill ${word}`,
  });
}

/** All of them are read before one is recorded. */
function gradeGiven(
  drills: readonly Drill[],
  typed: readonly string[],
  isAsked: boolean,
): DrillAnswer[] {
  const isShort = typed.length > 0 && typed.length < drills.length && !isAsked;
  if (isShort || typed.length > drills.length) {
    throw usageError({
      code: 'answers-mismatch',
      message: `${inWords(drills.length, 'question')} and ${inWords(typed.length, 'answer')} do not match.`,
      hint: `Give --answer once for each question, in order; --answer ${UNKNOWN_NUMBER} is "I don't know".`,
    });
  }
  return drills.slice(0, typed.length).map((drill, index) => {
    const word = typed[index] ?? '';
    const answer = answerDrill(drill, word, null);
    if (answer !== null) return answer;
    throw usageError({
      code: 'invalid-value',
      message: `--answer "${quotable(word)}" is no number for question ${index + 1} (${unitInWords(drill.unit)}).`,
      hint: `Try: --answer ${isOnScale(drill.unit) ? '0.5' : '12'} (or --answer ${UNKNOWN_NUMBER} for "I don't know")`,
    });
  });
}

function inWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** @returns the ids of the events */
async function record(context: Context, answers: readonly DrillAnswer[]): Promise<string[]> {
  if (answers.length === 0) return [];
  const store = await context.store();
  const events = await store.record(answers.map((answer) => drillFact(answer, context.today)));
  return events.map(({ id }) => id);
}

/** The command that answers this one question, whatever is recorded until then. */
function answerCommand({ family, seed }: Drill): string {
  return `${PROGRAM} practice drill ${family} --seed ${shellWord(seed)} --answer NUMBER`;
}
