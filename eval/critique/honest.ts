import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type CritiqueContent, createCritic } from '../../src/domain/critique/critic.ts';
import { createCritique } from '../../src/domain/critique/critique.ts';
import { table } from '../assessment/markdown.ts';
import type { Kind } from './corpus.ts';

/** A strong text that says "did not", "would have" or "Priya decided" in an honest way. */
export interface HonestText {
  readonly id: string;
  readonly kind: Kind;
  readonly idea: string;
  readonly text: string;
}

export function loadHonestTexts(): HonestText[] {
  const file = path.join(import.meta.dirname, 'honest.yaml');
  return parse(fs.readFileSync(file, 'utf8')).texts;
}

/** Those that something holds back, by its name. */
export function heldBackHonest(content: CritiqueContent): { id: string; reason: string }[] {
  const critic = createCritic(content);
  return loadHonestTexts().flatMap(({ id, text, kind }) => {
    const reason = createCritique(text, kind, critic).scored?.heldBackBy ?? null;
    return reason === null ? [] : [{ id, reason }];
  });
}

export function honestText(content: CritiqueContent): string {
  const critic = createCritic(content);
  const texts = loadHonestTexts();
  const bands = texts.map(({ text, kind }) => createCritique(text, kind, critic).scored?.band);
  const specific = bands.filter((band) => band === 'specific').length;
  const held = heldBackHonest(content);
  return [
    `${texts.length} strong texts that deny, wish, quote, put off and tell of others as honest people do, many of them by people of trades with words of their own (a fish auction, a bell foundry, a zoo). By two authors who saw neither words nor scores. When they were first read, 42 of the first 60 and 20 of the other 48 were specific; the word lists were widened with these in view. Now ${specific} are, ${held.length} are held back by what holds attacks back, and the others have too low a score.`,
    ...(held.length > 0
      ? [
          table(
            ['text', 'held back by'],
            held.map(({ id, reason }) => [id, reason]),
          ),
        ]
      : []),
  ].join('\n\n');
}
