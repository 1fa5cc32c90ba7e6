import type { Context } from '../../context.ts';
import { createCritic } from '../../domain/critique/critic.ts';
import { type Critique, createCritique } from '../../domain/critique/critique.ts';
import type { CritiqueFact } from '../../domain/critique/critique-fact.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { type QuestionAnswer, questionFact } from '../../domain/practice/question-answer.ts';
import type { Fact } from '../../domain/progress/event.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { loadOwnWords } from '../critique/own-words.ts';

/** What is said of a written answer; null where it was spoken, or where nothing can be said of it. */
export async function critiqueAnswer(context: Context, text: string): Promise<Critique | null> {
  if (text === '') return null;
  const content = context.catalog().critique();
  // With --reveal nothing is recorded, and no place for records is needed.
  const events = context.hasDataFolder ? (await context.store()).events() : [];
  const { settings } = standingOf(events);
  const own = await loadOwnWords(context, content.lexicon, settings);
  const critique = createCritique(text, 'answer', createCritic(content, own));
  return critique.scored === null ? null : critique;
}

/** What is recorded of an answer: the points, and how specific its words were. */
export function answerFacts(answer: QuestionAnswer, { today }: Pick<Context, 'today'>): Fact[] {
  const { critique, question, text } = answer;
  const asked = questionFact(answer, today);
  if (critique === null || critique.scored === null) return [asked];
  const { kind, words, findings, scored } = critique;
  const told: CritiqueFact = {
    type: 'text-critiqued',
    place: `question:${question.id}`,
    kind,
    band: scored.band,
    score: scored.score,
    words,
    findings: findings.length,
    fingerprint: fingerprint(text),
    on: today,
  };
  return [asked, told];
}
