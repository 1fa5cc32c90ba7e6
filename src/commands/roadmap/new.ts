import { newRoadmapYaml } from '../../content/new-roadmap.ts';
import type { Context } from '../../context.ts';
import { findOrigin, findTarget, originNames } from '../../domain/roles.ts';
import { skillGaps } from '../../domain/skills.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderNewRoadmapJson } from '../../render/roadmap-json.ts';
import { renderNewRoadmap } from '../../render/roadmap-text.ts';
import { saveDocument } from '../../storage/save-document.ts';
import { quotable } from '../../text/clean.ts';
import { PROGRAM, shellWord, wrongWord } from '../usage.ts';

interface NewOptions {
  readonly file: string;
  readonly from: string;
  readonly to?: string;
  readonly force: boolean;
  readonly json: boolean;
}

export async function writeNewRoadmap(context: Context, options: NewOptions): Promise<ExitCode> {
  const { file, force, json } = options;
  const { origin, target } = findRoles(context, options);
  const text = newRoadmapYaml({
    from: origin.id,
    to: target.id,
    title: `From ${lowerFirst(origin.title)} to ${target.title}`,
    today: context.today,
    gaps: skillGaps(context.catalog().skills(), origin.id, target.id),
  });
  saveDocument(file, text, { force });
  const check = `${PROGRAM} roadmap check ${shellWord(file)}`;
  await context.stdout.write(
    json ? renderNewRoadmapJson(file, check) : renderNewRoadmap(file, check, context.screen),
  );
  return EXIT.done;
}

function findRoles(context: Context, { file, from, to }: NewOptions) {
  const { roles } = context.catalog().index();
  const again = `${PROGRAM} roadmap new ${quotable(file)}`;
  const origin = findOrigin(roles, from);
  if (origin === undefined) {
    throw wrongWord({
      code: 'unknown-origin',
      kind: 'origin',
      typed: from,
      allowed: roles.origins.map(({ id }) => id),
      also: originNames(roles),
      command: (word) => `${again} --from ${word}`,
    });
  }
  const target = findTarget(roles, to ?? origin.defaultTarget);
  if (target === undefined) {
    throw wrongWord({
      code: 'unknown-target',
      kind: 'target',
      typed: to ?? '',
      allowed: roles.targets.map(({ id }) => id),
      command: (word) => `${again} --from ${origin.id} --to ${word}`,
    });
  }
  return { origin, target };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
