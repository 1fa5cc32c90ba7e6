import type { Resource } from './resources.ts';
import { checkSources, type DocumentPath, type Finding } from './roadmap/check-roadmap.ts';
import type { Roles } from './roles.ts';
import type { Skills } from './skills.ts';
import type { Sources } from './sources.ts';

/** Names that stand twice where each may stand once. */
function checkUnique(names: readonly { name: string; path: DocumentPath }[]): Finding[] {
  const seen = new Set<string>();
  return names.flatMap(({ name, path }) => {
    const isDuplicate = seen.has(name);
    seen.add(name);
    return isDuplicate ? [{ path, message: `"${name}" is used twice` }] : [];
  });
}

function idsOf(key: string, entries: readonly { readonly id: string }[]) {
  return entries.map(({ id }, index) => ({ name: id, path: [key, index, 'id'] }));
}

export function checkRoles(roles: Roles): Finding[] {
  const targets = new Set(roles.targets.map(({ id }) => id));
  const aliases = roles.origins.flatMap((origin, index) =>
    origin.aliases.map((name, place) => ({ name, path: ['origins', index, 'aliases', place] })),
  );
  return [
    ...checkUnique([...idsOf('origins', roles.origins), ...aliases]),
    ...checkUnique(idsOf('targets', roles.targets)),
    ...roles.origins.flatMap(({ defaultTarget }, index) =>
      targets.has(defaultTarget)
        ? []
        : [
            {
              path: ['origins', index, 'defaultTarget'],
              message: `unknown target "${defaultTarget}"`,
            },
          ],
    ),
  ];
}

export function checkSkillList(
  { groups, skills }: Skills,
  roles: Roles,
  sourceIds: ReadonlySet<string>,
): Finding[] {
  const groupIds = new Set(groups.map(({ id }) => id));
  return [
    ...checkUnique(idsOf('groups', groups)),
    ...checkUnique(idsOf('skills', skills)),
    ...skills.flatMap((skill, index) => [
      ...(groupIds.has(skill.group)
        ? []
        : [{ path: ['skills', index, 'group'], message: `unknown group "${skill.group}"` }]),
      ...checkRoleKeys(skill.targets, roles.targets, ['skills', index, 'targets']),
      ...checkRoleKeys(skill.starts, roles.origins, ['skills', index, 'starts']),
    ]),
    ...checkSources({ skills }, sourceIds),
  ];
}

/** A level for each role, and for nothing else. */
function checkRoleKeys(
  levels: Readonly<Record<string, unknown>>,
  roles: readonly { readonly id: string }[],
  path: DocumentPath,
): Finding[] {
  const wanted = roles.map(({ id }) => id);
  const missing = wanted
    .filter((id) => !Object.hasOwn(levels, id))
    .map((id) => ({ path, message: `no level for "${id}"` }));
  const unknown = Object.keys(levels)
    .filter((id) => !wanted.includes(id))
    .map((id) => ({ path: [...path, id], message: `unknown role "${id}"` }));
  return [...missing, ...unknown];
}

export function checkResourceList(
  resources: readonly Resource[],
  skillIds: ReadonlySet<string>,
  sourceIds: ReadonlySet<string>,
): Finding[] {
  return [
    ...checkSources({ resources }, sourceIds),
    ...checkUnique(idsOf('resources', resources)),
    ...checkUnique(
      resources.map(({ url }, index) => ({ name: url, path: ['resources', index, 'url'] })),
    ),
    ...resources.flatMap(({ skills }, index) =>
      skills.flatMap((skill, place) =>
        skillIds.has(skill)
          ? []
          : [{ path: ['resources', index, 'skills', place], message: `unknown skill "${skill}"` }],
      ),
    ),
  ];
}

export function checkSourceLists({
  documents,
  statements,
}: Pick<Sources, 'documents' | 'statements'>): Finding[] {
  const documentIds = new Set(documents.map(({ id }) => id));
  return [
    ...checkUnique(idsOf('documents', documents)),
    ...checkUnique(idsOf('statements', statements)),
    ...statements.flatMap(({ id }, index) =>
      documentIds.has(id.charAt(0))
        ? []
        : [{ path: ['statements', index, 'id'], message: `no document for "${id}"` }],
    ),
  ];
}

export function checkFacts({ facts }: Pick<Sources, 'facts'>): Finding[] {
  return checkUnique(idsOf('facts', facts));
}
