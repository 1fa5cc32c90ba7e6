/** Where a person starts: their present occupation. */
export interface Origin {
  readonly id: string;
  readonly title: string;
  /** Other names under which `--from` finds it. */
  readonly aliases: readonly string[];
  readonly defaultTarget: string;
}

/** What a person wants to become. */
export interface Target {
  readonly id: string;
  readonly title: string;
}

export interface Roles {
  readonly origins: readonly Origin[];
  readonly targets: readonly Target[];
}

/** The origin with this id or alias, case and surrounding space ignored. */
export function findOrigin(roles: Roles, name: string): Origin | undefined {
  const wanted = name.trim().toLowerCase();
  return roles.origins.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
}

export function findTarget(roles: Roles, id: string): Target | undefined {
  const wanted = id.trim().toLowerCase();
  return roles.targets.find((target) => target.id === wanted);
}

/** Every word that `--from` takes, ids first. */
export function originNames(roles: Roles): string[] {
  return [
    ...roles.origins.map(({ id }) => id),
    ...roles.origins.flatMap(({ aliases }) => [...aliases]),
  ];
}
