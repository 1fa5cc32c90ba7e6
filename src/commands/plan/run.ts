import type { Context } from '../../context.ts';
import { createUndatedPlan } from '../../domain/planning/plan.ts';
import type { Roadmap } from '../../domain/roadmap/roadmap.ts';
import { EXIT, type ExitCode, usageError } from '../../errors.ts';
import type { PlanView } from '../../render/plan-view.ts';
import { deliver } from '../deliver.ts';
import { shellWord } from '../usage.ts';
import { activePlan } from './active-plan.ts';
import type { PlanOptions } from './command.ts';
import { ownGuide } from './own-guide.ts';

export async function runPlan(context: Context, options: PlanOptions): Promise<ExitCode> {
  const active = await activePlan(context, options);
  const { roadmap, personal } =
    active === null
      ? await ownGuide(context, options)
      : { roadmap: active.roadmap, personal: null };
  const month = checkMonth(roadmap, options.month);
  const view: PlanView = {
    plan: createUndatedPlan(
      roadmap,
      options.hoursPerWeek ?? active?.hoursPerWeek,
      active?.statusOf,
    ),
    month,
    full: options.full,
    catalog: context.catalog(),
    command: commandFor(options, roadmap),
    personal,
  };
  await deliver(await render(view, options, context), options, context);
  return EXIT.done;
}

async function render(
  view: PlanView,
  { format, output }: PlanOptions,
  context: Context,
): Promise<string> {
  switch (format) {
    case 'json': {
      const { renderPlanJson } = await import('../../render/plan-json.ts');
      return renderPlanJson(view);
    }
    case 'md': {
      const { renderPlanMarkdown } = await import('../../render/plan-markdown.ts');
      return renderPlanMarkdown(view);
    }
    case 'text': {
      const { renderPlanText } = await import('../../render/plan-text.ts');
      return renderPlanText(view, output === undefined ? context.screen : context.fileScreen);
    }
  }
}

function checkMonth({ months }: Roadmap, month: number | undefined): number | null {
  if (month === undefined) return null;
  if (month <= months.length) return month;
  throw usageError({
    code: 'invalid-value',
    message: `This roadmap has ${months.length} months; there is no month ${month}.`,
    hint: `Try: --month ${months.length}`,
  });
}

/** The command that shows this guide, for the lines that point on from it. */
function commandFor(options: PlanOptions, roadmap: Roadmap): string {
  const hours = options.hoursPerWeek === undefined ? '' : ` --hours ${options.hoursPerWeek}`;
  const start =
    options.roadmap === undefined
      ? `--from ${roadmap.from}`
      : `--roadmap ${shellWord(options.roadmap)}`;
  const plain = options.ignoreAssessment ? ' --ignore-assessment' : '';
  return `plan ${start}${hours}${plain}`;
}
