/** 0 not yet, 1 knows, 2 does with help, 3 can be trusted alone, 4 leads others. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface SkillGroup {
  readonly id: string;
  readonly title: string;
}

export interface Skill {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly definition: string;
  /** One observable behaviour a level, 0 to 4. */
  readonly levels: readonly string[];
  /** The level that each target asks for, by target id. */
  readonly targets: Readonly<Record<string, Level>>;
  /** The usual level of each origin, by origin id: an assumption until somebody is assessed. */
  readonly starts: Readonly<Record<string, Level>>;
  readonly sources: readonly string[];
}

export interface Skills {
  /** The day the list was last read against its sources, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly groups: readonly SkillGroup[];
  readonly skills: readonly Skill[];
}

export interface SkillGap {
  readonly skill: Skill;
  readonly start: Level;
  readonly target: Level;
}

/** Where `from` usually stands and what `to` asks for, in the order of the list; gaps only. */
export function skillGaps({ skills }: Skills, from: string, to: string): SkillGap[] {
  return skills
    .map((skill) => ({ skill, start: skill.starts[from] ?? 0, target: skill.targets[to] ?? 0 }))
    .filter(({ start, target }) => target > start);
}
