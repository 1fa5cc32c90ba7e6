import { type ChecklistView, companyNote, nextStepOf } from './checklist-view.ts';

/** `ai-pm-path/checklist@1` */
export function renderChecklistJson(view: ChecklistView): string {
  const { verdict, target, company, standings, daysToInterview } = view;
  return `${JSON.stringify({
    schema: 'ai-pm-path/checklist@1',
    items: standings.map((standing) => {
      const { item, state, proofs, reasons } = standing;
      return {
        ...{ id: item.id, title: item.title, group: item.group, state, proofs },
        ...{ reasons, isCore: item.isCore },
        next: nextStepOf(standing, view),
        companyNote: companyNote(item, view)?.text ?? null,
      };
    }),
    verdict: verdict.verdict,
    coverage: verdict.coverage,
    whyNone: verdict.whyNone,
    floor: verdict.floor,
    weakest: verdict.weakest,
    target: target.id,
    company,
    daysToInterview,
  })}\n`;
}
