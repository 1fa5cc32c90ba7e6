import type { SkillFinding, SkillFindings } from '../planning/personal-roadmap.ts';
import type { Level } from '../skills.ts';
import { marginalOf } from './abilities.ts';
import type { AssessmentRecord } from './assessment-record.ts';
import { levelAt, MEASURED_FROM } from './assessment-report.ts';
import { shareFrom } from './distribution.ts';
import { momentsOf } from './quadrature.ts';
import { reachedFrom } from './scoring.ts';
import { type AssessmentContent, abilitiesOf, answeredBySkill } from './sitting-step.ts';

/**
 * What answers and proofs say of each skill, for a plan: only of skills that are measured or proved.
 *
 * @param from the origin whose usual start the answers are held against
 */
export function findSkills(
  content: AssessmentContent,
  record: AssessmentRecord,
  from: string,
  proved: ReadonlyMap<string, Level>,
): SkillFindings {
  const abilities = abilitiesOf(content, record, from);
  const answered = answeredBySkill(record);
  const findings = new Map<string, SkillFinding>();
  for (const id of abilities.skills) {
    const nodes = marginalOf(abilities, id);
    const isMeasured = (answered.get(id) ?? 0) >= MEASURED_FROM;
    if (!isMeasured && !proved.has(id)) continue;
    findings.set(id, {
      shown: isMeasured ? levelAt(momentsOf(nodes).mean) : null,
      proved: proved.get(id) ?? null,
      reaches: (level) => shareFrom(nodes, reachedFrom(level)),
    });
  }
  return findings;
}
