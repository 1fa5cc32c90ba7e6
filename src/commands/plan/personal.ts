import type { Context } from '../../context.ts';
import { assessmentRecordOf } from '../../domain/assessment/assessment-record.ts';
import { provedLevels } from '../../domain/assessment/proved-levels.ts';
import { findSkills } from '../../domain/assessment/skill-findings.ts';
import { personalise } from '../../domain/planning/personal-roadmap.ts';
import type { StoredEvent } from '../../domain/progress/event.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import type { Roadmap } from '../../domain/roadmap/roadmap.ts';
import type { OwnGuide } from './own-guide.ts';

/** The guide after what the assessment and the proofs say; as it is where they say nothing. */
export function personalGuide(
  context: Context,
  roadmap: Roadmap,
  events: readonly StoredEvent[],
): OwnGuide {
  const record = assessmentRecordOf(events);
  const proved = provedLevels(standingOf(events));
  if (record.answers.size === 0 && proved.size === 0) return { roadmap, personal: null };
  const catalog = context.catalog();
  const content = { bank: catalog.itemBank(), skills: catalog.skills() };
  const sitting = record.sittings.at(-1);
  const findings = findSkills(content, record, sitting?.from ?? roadmap.from, proved);
  const { changes, roadmap: own } = personalise(
    roadmap,
    findings,
    catalog.deepening(),
    content.skills,
  );
  if (changes.length === 0) return { roadmap, personal: null };
  return { roadmap: own, personal: { assessedOn: sitting?.begunOn ?? null, changes } };
}
