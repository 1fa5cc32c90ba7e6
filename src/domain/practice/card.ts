import { DRILL_FAMILIES, type DrillFamily } from '../drills/drill.ts';
import type { Glossary } from '../glossary.ts';
import type { InterviewQuestion } from './interview-question.ts';

/** What can be reviewed, in the order in which new cards come. */
export const CARD_KINDS = ['drill', 'question', 'term'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export interface Card {
  /** `<kind>:<key>`, as it is recorded. */
  readonly id: string;
  readonly kind: CardKind;
  /** The drill family, or the id of the question or the term. */
  readonly key: string;
  /** What it asks, in words. */
  readonly title: string;
  /**
   * Whether it is offered before it has ever been reviewed. A question of the other target is not; once
   * reviewed, every card comes back.
   */
  readonly isOffered: boolean;
}

export interface CardContent {
  readonly questions: readonly Pick<InterviewQuestion, 'id' | 'question' | 'targets'>[];
  readonly terms: readonly Pick<Glossary['terms'][number], 'id' | 'term'>[];
}

const DRILL_TITLES: Readonly<Record<DrillFamily, string>> = {
  'confusion-matrix': 'Confusion matrix',
  threshold: 'Where to put a threshold',
  auc: 'Area under the ROC curve',
  'sample-size': 'Sample size of an evaluation',
  'inference-cost': 'Cost of inference',
  latency: 'Latency budget',
  kappa: "Agreement of labellers (Cohen's kappa)",
  psi: 'Drift (population stability index)',
  'marginal-roi': 'Return on one more point',
  forecast: 'Range of a forecast',
};

/**
 * Every card there is: drills, then questions in the order of the bank, then terms in the order of the
 * glossary.
 *
 * @param target the id of the plan's target; null for questions of all targets
 */
export function createDeck({ questions, terms }: CardContent, target: string | null): Card[] {
  return [
    ...DRILL_FAMILIES.map((family) => createCard('drill', family, DRILL_TITLES[family], true)),
    ...questions.map(({ id, question, targets }) =>
      createCard('question', id, question, target === null || targets.includes(target)),
    ),
    ...terms.map(({ id, term }) => createCard('term', id, term, true)),
  ];
}

function createCard(kind: CardKind, key: string, title: string, isOffered: boolean): Card {
  return { id: `${kind}:${key}`, kind, key, title, isOffered };
}
