import { createRandom } from '../chance.ts';
import {
  type InterviewQuestion,
  type QuestionBank,
  ROUNDS,
  type Round,
} from './interview-question.ts';

/** A question of a mock and the minutes that it is given. */
export interface MockQuestion {
  readonly question: InterviewQuestion;
  /** Whole, at least 1; those of a mock add up to its minutes. */
  readonly minutes: number;
}

export interface MockWish {
  /** Null for a mixture of rounds. */
  readonly round: Round | null;
  /** The whole mock, 5 to 180. */
  readonly minutes: number;
  readonly seed: string;
  /** Only questions that this target is asked; null for both. */
  readonly target: string | null;
}

/** Minutes that a question of the round usually takes with its follow-ups: our judgement. */
const USUAL_MINUTES: Readonly<Record<Round, number>> = {
  screen: 8,
  'product-sense': 8,
  technical: 8,
  execution: 8,
  case: 15,
  behavioural: 6,
  leadership: 8,
  offer: 8,
};

/** A mixture leaves out the talk about the offer: by then the loop is over. */
const MIXED: readonly Round[] = ROUNDS.filter((round) => round !== 'offer');

/**
 * The questions of a mock in the order of a loop, drawn by the seed, with the minutes of each. The same
 * wish gives the same questions; none stands twice. Empty only where the bank has none of this kind.
 */
export function drawMock({ questions }: QuestionBank, wish: MockWish): MockQuestion[] {
  const random = createRandom(`mock ${wish.seed}`);
  const rounds = wish.round === null ? shuffled(MIXED, random) : [wish.round];
  const piles = rounds.map((round) =>
    shuffled(
      questions.filter((question) => isAsked(question, round, wish.target)),
      random,
    ),
  );
  const chosen: InterviewQuestion[] = [];
  let left = wish.minutes;
  while (piles.some((pile) => pile.length > 0)) {
    for (const pile of piles) {
      const [next] = pile;
      if (next === undefined) continue;
      const usual = USUAL_MINUTES[next.round];
      // More than half of it has to fit in; a first question is asked however short the mock is.
      const isFitting = chosen.length === 0 || usual / 2 < left;
      pile.splice(0, isFitting ? 1 : pile.length);
      if (!isFitting) continue;
      chosen.push(next);
      left -= usual;
    }
  }
  const inOrder = chosen.sort((a, b) => ROUNDS.indexOf(a.round) - ROUNDS.indexOf(b.round));
  return withMinutes(inOrder, wish.minutes);
}

function isAsked({ round, targets }: InterviewQuestion, wanted: Round, target: string | null) {
  return round === wanted && (target === null || targets.includes(target));
}

/** The minutes of the mock shared out in the ratio of the usual ones, in whole minutes. */
export function withMinutes(
  questions: readonly InterviewQuestion[],
  minutes: number,
): MockQuestion[] {
  const all = questions.reduce((sum, { round }) => sum + USUAL_MINUTES[round], 0);
  let before = 0;
  return questions.map((question) => {
    const from = Math.round((before / all) * minutes);
    before += USUAL_MINUTES[question.round];
    return { question, minutes: Math.round((before / all) * minutes) - from };
  });
}

/** Every order equally likely (Fisher and Yates 1938). */
function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const place = Math.floor(random() * (last + 1));
    const [taken] = mixed.splice(place, 1) as [Value];
    mixed.splice(last, 0, taken);
  }
  return mixed;
}
