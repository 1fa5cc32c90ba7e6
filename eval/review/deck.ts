import path from 'node:path';
import { compileContent } from '../../src/content/compile-content.ts';
import { type Card, createDeck } from '../../src/domain/practice/card.ts';

/** Every card that is shipped, read from the sources; without a plan all of them are offered. */
export function loadDeck(): Card[] {
  const result = compileContent(path.join(import.meta.dirname, '../..'));
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  const { glossary, questionBank } = result.content;
  return createDeck({ questions: questionBank.questions, terms: glossary.terms }, null);
}
