import type { Drill } from '../domain/drills/drill.ts';
import { readAsPercentage } from '../domain/drills/read-number.ts';
import type { DrillAnswer } from '../domain/practice/drill-answer.ts';

const SCHEMA = 'ai-pm-path/practice-drill@1';

/** `ai-pm-path/practice-drill@1`; keys only where they are revealed. */
export function renderDrillsJson(drills: readonly Drill[], isRevealed: boolean): string {
  const questions = drills.map((drill) => {
    const { key, working } = drill;
    return { ...asked(drill), ...(isRevealed ? { key, working, ...behind(drill) } : {}) };
  });
  return `${JSON.stringify({ schema: SCHEMA, questions })}\n`;
}

/**
 * The same with answers.
 *
 * @param recorded ids of the events, in the order of the questions; none where nothing is recorded
 */
export function renderDrillAnswersJson(
  answers: readonly DrillAnswer[],
  isRevealed: boolean,
  recorded: readonly string[],
): string {
  const questions = answers.map(({ drill, answer, isRight, mistakenFor, rating }) => {
    const { key, working } = drill;
    return {
      ...asked(drill),
      ...{ answer, isRight, mistakenFor },
      ...{ key, working },
      ...(isRevealed ? behind(drill) : {}),
      rating,
      readAs: readAsPercentage(answer, drill.unit),
    };
  });
  return `${JSON.stringify({ schema: SCHEMA, questions, recorded })}\n`;
}

function asked({ family, seed, prompt, ask, data, unit, tolerance }: Drill) {
  return { id: `${family}:${seed}`, family, seed, prompt, ask, data, unit, tolerance };
}

function behind({ rivals, decision, decisionPoints }: Drill) {
  return { rivals, decision, decisionPoints };
}
