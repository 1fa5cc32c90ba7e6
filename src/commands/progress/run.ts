import type { Context } from '../../context.ts';
import { skillTitles } from '../../domain/catalog.ts';
import type { Fact } from '../../domain/progress/event.ts';
import { forecastOf } from '../../domain/progress/forecast-of.ts';
import { takenBackIds } from '../../domain/progress/history.ts';
import { standingOf } from '../../domain/progress/standing.ts';
import { summarise } from '../../domain/progress/summary.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderForecast, renderForecastJson } from '../../render/forecast-text.ts';
import { renderHistory, renderHistoryJson } from '../../render/history-text.ts';
import { renderProgressJson } from '../../render/progress-json.ts';
import { renderProgress } from '../../render/progress-text.ts';
import { findMovement } from '../movement.ts';
import { recordFacts, tellWarnings } from '../record.ts';
import type { ProgressOptions } from './command.ts';
import { checkDay, readProofs, requireTask, taskOption } from './inputs.ts';
import { findUndoable } from './undo.ts';

export async function runProgress(context: Context, options: ProgressOptions): Promise<ExitCode> {
  const store = await context.store();
  const { json } = options;
  switch (options.action) {
    case 'show': {
      const standing = standingOf(store.events());
      const summary = summarise(standing, context.today, context.dayExists);
      const movement = await findMovement(context, store.events());
      const forecast = forecastOf(standing, context.today);
      const titles = skillTitles(context.catalog());
      await context.stdout.write(
        json
          ? renderProgressJson(standing, summary, movement, forecast)
          : renderProgress(
              { standing, summary, movement, forecast, skillTitles: titles },
              context.screen,
            ),
      );
      await tellWarnings(store, context);
      break;
    }
    case 'forecast': {
      const forecast = forecastOf(standingOf(store.events()), context.today);
      await context.stdout.write(
        json ? renderForecastJson(forecast) : renderForecast(forecast, context.screen),
      );
      await tellWarnings(store, context);
      break;
    }
    case 'history': {
      const events = store.events();
      if (json) await context.stdout.write(renderHistoryJson(events));
      else await context.page(renderHistory(events, takenBackIds(events), context.screen));
      await tellWarnings(store, context);
      break;
    }
    case 'undo': {
      const event = findUndoable(store.events(), options.event);
      if (event === null) {
        await context.stdout.write('Nothing is left to take back.\n');
        break;
      }
      await recordFacts(context, [{ type: 'undone', event: event.id }], json, event);
      break;
    }
    default: {
      const fact = await factOf(context, options);
      await recordFacts(context, [fact], json);
      if (fact.type === 'task-done' && fact.proofs.length > 0 && !json) {
        const { tellHowProofsRead } = await import('../critique/proof-reading.ts');
        await tellHowProofsRead(context, fact.proofs);
      }
    }
  }
  return EXIT.done;
}

type RecordOptions = Exclude<
  ProgressOptions,
  { readonly action: 'show' | 'history' | 'forecast' } | { readonly action: 'undo' }
>;

/** What is to be recorded, checked against the plan and the calendar. */
async function factOf(context: Context, options: RecordOptions): Promise<Fact> {
  const standing = standingOf((await context.store()).events());
  const on = checkDay(options.on, standing, context.today);
  switch (options.action) {
    case 'start':
      return { type: 'task-started', task: requireTask(options.task, standing), on };
    case 'done':
      return {
        type: 'task-done',
        task: requireTask(options.task, standing),
        on,
        proofs: await readProofs(options.proofs, context.catalog().templates),
        ...(options.reviewer === undefined ? {} : { reviewer: options.reviewer }),
        ...(options.hours === undefined ? {} : { hours: options.hours }),
        ...(options.note === undefined ? {} : { note: options.note }),
      };
    case 'skip':
      return {
        type: 'task-skipped',
        task: requireTask(options.task, standing),
        on,
        why: options.why,
      };
    case 'log':
      return {
        type: 'hours-logged',
        hours: options.hours,
        on,
        ...taskOption(options.task, standing),
        ...(options.note === undefined ? {} : { note: options.note }),
      };
    case 'note':
      return { type: 'noted', text: options.text, on, ...taskOption(options.task, standing) };
  }
}
