import { type CritiqueContent, createCritic } from '../../src/domain/critique/critic.ts';
import { createCritique } from '../../src/domain/critique/critique.ts';
import { table } from '../assessment/markdown.ts';
import { type Attack, loadAttackSets, loadAttacks } from './attacks.ts';

/** How many attacks there are, and how many of them are taken for specific. */
export function attacksThrough(content: CritiqueContent) {
  const critic = createCritic(content);
  const attacks = loadAttacks();
  const through = attacks.filter(
    ({ text, kind }) => createCritique(text, kind, critic).scored?.band === 'specific',
  );
  return { all: attacks.length, through: through.length };
}

export function attackText(content: CritiqueContent): string {
  const critic = createCritic(content);
  const row = ({ id, idea, text, kind }: Attack) => {
    const { scored, refusal } = createCritique(text, kind, critic);
    const found = scored === null ? `declined (${refusal})` : `${scored.band}, ${scored.score}`;
    return [id, idea, found, scored?.heldBackBy ?? ''];
  };
  return [
    'Texts that are not specific, however they look.',
    ...loadAttackSets().flatMap(({ title, about, attacks }) => [
      `### ${title}`,
      about,
      table(['attack', 'idea', 'result', 'held back by'], attacks.map(row)),
    ]),
  ].join('\n\n');
}
