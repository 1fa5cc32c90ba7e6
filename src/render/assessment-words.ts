import type { LevelRange } from '../domain/assessment/assessment-report.ts';
import type { Calibration } from '../domain/assessment/calibration.ts';
import type { Readiness, Verdict } from '../domain/assessment/readiness.ts';
import { LEAST_MEASURED } from '../domain/assessment/readiness.ts';
import type { Reason } from '../domain/assessment/recommendation.ts';

/** `1.4`, one decimal always, so that columns stand under each other. */
export function levelInWords(level: number): string {
  return level.toFixed(1);
}

export function rangeInWords({ value, low, high }: LevelRange): string {
  return `${levelInWords(value)} (${levelInWords(low)} to ${levelInWords(high)})`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  ready: 'ready to apply; most of what the role asks for is there',
  close: 'close; a few gaps stand between you and the role',
  'on-the-way': 'on the way; the ground is laid, the core of the role is still ahead',
  early: 'early; most of the role is still ahead of you',
};

export function verdictInWords({ verdict, measured }: Readiness): string {
  if (verdict !== null) return VERDICTS[verdict];
  return `no verdict yet; ${percent(measured)} of what counts is measured, ${percent(LEAST_MEASURED)} are needed`;
}

/** What claims and answers say of each other, kindly; empty where nothing sure can be said. */
export function calibrationInWords({ leaning, difference, items }: Calibration): string {
  if (leaning === null || difference === null) return '';
  const levels = levelInWords(Math.abs(difference));
  return leaning === 'over'
    ? `Over ${items} questions you claim ${levels} levels more than your answers show. That is common in a new field: the words come before the cases. Let the answers choose what you do first.`
    : `Over ${items} questions your answers show ${levels} levels more than you claim. You can do more than you say; take that into interviews, with an example for each.`;
}

export interface RoleTitles {
  readonly origin: (id: string) => string;
  readonly target: (id: string) => string;
}

/** A reason for a recommendation, as a sentence. */
export function reasonInWords(reason: Reason, { origin, target }: RoleTitles): string {
  switch (reason.kind) {
    case 'wanted':
      return `You want to become ${withArticle(target(reason.to))}.`;
    case 'nearer':
      return `You are not sure yet. ${target(reason.to)} is nearer now: ${percent(reason.share)} of what it asks for is likely met, ${percent(reason.other)} of the other role.`;
    case 'other-is-nearer':
      return `${target(reason.to)} is nearer to where you stand: with a probability of ${percent(reason.probability)} clearly more of what it asks for is met. It is your choice; "guide roles" puts the two side by side.`;
    case 'no-roadmap':
      return `There is no roadmap from ${reason.from} to ${target(reason.to)} yet.`;
    case 'nearest-start':
      return `The nearest one begins where your answers come closest: ${origin(reason.from).toLowerCase()}.`;
    case 'usual-target':
      return `You are not sure yet, and too little is measured to say which role is nearer. This is where ${origin(reason.from).toLowerCase()}s usually go.`;
    case 'usual-start':
      return `It begins where ${origin(reason.from).toLowerCase()}s usually stand.`;
  }
}

function withArticle(title: string): string {
  return `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title}`;
}

/** `1 answered question`, `20 answered questions`. */
export function questionsInWords(count: number): string {
  return `${count} answered ${count === 1 ? 'question' : 'questions'}`;
}

/** Said of answers that were given before their question changed. */
export function changedInWords(count: number): string {
  return count === 1
    ? '1 answer was given to a question that has changed since; it counts as it was scored.'
    : `${count} answers were given to questions that have changed since; they count as they were scored.`;
}
