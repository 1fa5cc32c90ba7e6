import type { Context } from '../../context.ts';
import { COMPANY_TYPES, type CompanyType } from '../../domain/checklist/checklist.ts';
import type { ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import { checklistIds, targetIds } from '../completion/sources.ts';
import {
  addOutputOptions,
  type DocumentOptions,
  readDocumentOptions,
} from '../document-options.ts';
import { numberBetween, oneOf, textOfAtMost } from '../usage.ts';

export const CHECKLIST_FORMATS = ['text', 'md', 'json', 'ics', 'html'] as const;
export type ChecklistFormat = (typeof CHECKLIST_FORMATS)[number];

/** For whom and against what the checklist is held. */
export interface ChecklistWish {
  /** A target's id; the plan's or the assessment's where it is left out. */
  readonly to: string | null;
  readonly company: CompanyType | null;
}

export type ChecklistOptions =
  | (ChecklistWish &
      DocumentOptions<ChecklistFormat> & {
        readonly action: 'show';
        /** As it was typed, for instance `2027-02-03T10:00`. */
        readonly interview: string | null;
        /** Hours a day until then; null for two. */
        readonly hours: number | null;
        /** Whether `--format` was typed: who names a format wants a document, and nothing asked. */
        readonly isFormatNamed: boolean;
      })
  | {
      readonly action: 'tick';
      readonly item: string;
      readonly proofs: readonly string[];
      /** A note as proof, where the item takes one. */
      readonly note: string | null;
      readonly json: boolean;
    }
  | { readonly action: 'untick'; readonly item: string; readonly json: boolean };

type Run = (context: Context, options: ChecklistOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  if (options.action === 'show') return (await import('./show.ts')).runShow(context, options);
  return (await import('./tick.ts')).runTick(context, options);
};

const collect = (typed: string, earlier: readonly string[] = []) => [...earlier, typed];
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export function createChecklistCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const checklist = program.sub('checklist');
  checklist
    .description('interview readiness, item by item, proved or not; a countdown to the day')
    .usage('[COMMAND] [options]')
    .examples(
      { term: 'checklist', text: 'where you stand' },
      { term: 'checklist --interview 2027-02-03T10:00 --hours 2', text: 'day by day until then' },
      { term: 'checklist tick decision-memo --proof memo.md', text: 'with what proves it' },
      { term: 'checklist --format html --output checklist.html', text: 'a page to print' },
    )
    .option('--to <target>', 'project or product; by default that of your plan')
    .option('--company <type>', COMPANY_TYPES.join(', '), oneOf('--company', COMPANY_TYPES))
    .option('--interview <datetime>', 'the day and hour of the interview: YYYY-MM-DDTHH:MM')
    .option('--hours <n>', 'hours a day until then, 2 by default', numberBetween('--hours', 0, 12));
  addOutputOptions(checklist, CHECKLIST_FORMATS);
  checklist
    .completes({ '--to': targetIds, '--company': () => COMPANY_TYPES, '--output': 'files' })
    .runs((flags) =>
      run(context, {
        action: 'show',
        to: word(flags['to']),
        company: (word(flags['company']) as CompanyType | null) ?? null,
        interview: word(flags['interview']),
        hours: typeof flags['hours'] === 'number' ? flags['hours'] : null,
        isFormatNamed: flags['format'] !== undefined,
        ...readDocumentOptions(flags, CHECKLIST_FORMATS, context),
      }),
    );
  checklist
    .sub('tick')
    .description('say that an item is there, with what proves it')
    .usage('ITEM --proof FILE|URL [options]')
    .examples(
      { term: 'checklist tick decision-memo --proof memo.md', text: 'a file' },
      {
        term: 'checklist tick rounds-and-logistics --note "room booked, link tested"',
        text: 'a note',
      },
    )
    .argument('<item>', 'an item of the checklist')
    .option('--proof <file-or-url>', 'what proves it; can be given several times', collect)
    .option('--note <text>', 'where only a note is possible', textOfAtMost('--note', 2000))
    .completes({ item: checklistIds, '--proof': 'files' })
    .runs((flags, [item = '']) =>
      run(context, {
        action: 'tick',
        item,
        proofs: (flags['proof'] as string[] | undefined) ?? [],
        note: word(flags['note']),
        json: flags['json'] === true,
      }),
    );
  checklist
    .sub('untick')
    .description('say that an item is open again')
    .usage('ITEM [options]')
    .examples({ term: 'checklist untick decision-memo', text: 'nothing is deleted' })
    .argument('<item>', 'an item of the checklist')
    .completes({ item: checklistIds })
    .runs((flags, [item = '']) =>
      run(context, { action: 'untick', item, json: flags['json'] === true }),
    );
}
