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

/** A name as an id: `Product Manager` and `product_manager` are `product-manager`. */
export function nameAsId(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** The origin with this id or alias; case, spaces and underscores do not matter. */
export function findOrigin(roles: Roles, name: string): Origin | undefined {
  const wanted = nameAsId(name);
  return roles.origins.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
}

export function findTarget(roles: Roles, id: string): Target | undefined {
  const wanted = nameAsId(id);
  return roles.targets.find((target) => target.id === wanted);
}

/** Every word that `--from` takes, ids first. */
export function originNames(roles: Roles): string[] {
  return [
    ...roles.origins.map(({ id }) => id),
    ...roles.origins.flatMap(({ aliases }) => [...aliases]),
  ];
}
