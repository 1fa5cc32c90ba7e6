import {
  type Critic,
  type CritiqueContent,
  createCritic,
} from '../../src/domain/critique/critic.ts';
import { createCritique } from '../../src/domain/critique/critique.ts';
import { table } from '../assessment/markdown.ts';
import {
  type Attack,
  loadAttackSets,
  loadAttacks,
  loadLastAttacks,
  loadLateAttacks,
} from './attacks.ts';

/** How many attacks there are, and how many of them are taken for specific. */
export function attacksThrough(content: CritiqueContent) {
  const critic = createCritic(content);
  return {
    ...throughIn(loadAttacks(), critic),
    late: throughIn(loadLateAttacks(), critic),
    last: throughIn(loadLastAttacks(), critic),
  };
}

function throughIn(attacks: readonly Attack[], critic: Critic) {
  const through = attacks.filter(
    ({ text, kind }) => createCritique(text, kind, critic).scored?.band === 'specific',
  );
  return { all: attacks.length, through: through.length };
}

export function attackText(content: CritiqueContent): string {
  const critic = createCritic(content);
  const { late, last } = attacksThrough(content);
  return [
    'Texts that are not specific, however they look. The rules were written with these in view, so that none passes says little about the next one; the last set says more.',
    ...loadAttackSets().flatMap(({ title, about, attacks }) => [
      `### ${title}`,
      about,
      attackTable(attacks, critic),
    ]),
    '### The next ones',
    `The same 16 ideas, two texts to each, by a third stranger, when the rules were nearly as they are. 18 of the 32 passed what came before the rules on meaning, 8 passed when they were first read, and ${late.through} pass now. So of attacks in perfect form whose meaning undoes them, about one in four is to be expected to pass.`,
    attackTable(loadLateAttacks(), critic),
    '### Those of somebody who may try again',
    `Another reader of the guide could try up to four times for each of 20 texts. All 20 passed, 15 of them at the first try; ${last.through} pass now, and nothing was written against them. Whoever wants to fool the critique can: a plain sentence in words that it does not know takes everything back ("my roommate told me this"). It helps people who want to get better and judges nobody.`,
    attackTable(loadLastAttacks(), critic),
  ].join('\n\n');
}

function attackTable(attacks: readonly Attack[], critic: Critic): string {
  return table(
    ['attack', 'idea', 'result', 'held back by'],
    attacks.map(({ id, idea, text, kind }) => {
      const { scored, refusal } = createCritique(text, kind, critic);
      const found = scored === null ? `declined (${refusal})` : `${scored.band}, ${scored.score}`;
      return [id, idea, found, scored?.heldBackBy ?? ''];
    }),
  );
}
