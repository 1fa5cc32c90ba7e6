import type { Context } from '../../context.ts';
import { findOrigin, findTarget, originNames } from '../../domain/roles.ts';
import { PROGRAM, wrongWord } from '../usage.ts';

/** A person who does not know yet which of the targets it is to be. */
const UNSURE = 'unsure';

/** The id of the origin that was named. */
export function checkOrigin(name: string, context: Context): string {
  const { roles } = context.catalog().index();
  const origin = findOrigin(roles, name);
  if (origin !== undefined) return origin.id;
  throw wrongWord({
    code: 'unknown-origin',
    kind: 'origin',
    typed: name,
    allowed: roles.origins.map(({ id }) => id),
    also: originNames(roles),
    command: (word) => `${PROGRAM} assess --from ${word}`,
  });
}

/** The id of the target that was named; null for `unsure`. */
export function checkTarget(name: string, context: Context): string | null {
  const { roles } = context.catalog().index();
  if (name.trim().toLowerCase() === UNSURE) return null;
  const target = findTarget(roles, name);
  if (target !== undefined) return target.id;
  throw wrongWord({
    code: 'unknown-target',
    kind: 'target',
    typed: name,
    allowed: [...roles.targets.map(({ id }) => id), UNSURE],
    command: (word) => `${PROGRAM} assess --to ${word}`,
  });
}

/** The skills that were named, all of them known; null where none were. */
export function checkSkills(
  names: readonly string[] | undefined,
  context: Context,
): readonly string[] | null {
  if (names === undefined) return null;
  const ids = context
    .catalog()
    .skills()
    .skills.map(({ id }) => id);
  for (const typed of names) {
    if (ids.includes(typed)) continue;
    throw wrongWord({
      code: 'unknown-skill',
      kind: 'skill',
      typed,
      allowed: ids,
      shown: 5,
      command: (word) => `${PROGRAM} assess --skills ${word}`,
      otherwise: `See all of them with: ${PROGRAM} guide skills`,
    });
  }
  return ids.filter((id) => names.includes(id));
}
