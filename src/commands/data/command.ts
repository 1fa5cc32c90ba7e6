import type { Context } from '../../context.ts';
import type { ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';

export type DataOptions = { readonly json: boolean } & (
  | { readonly action: 'path' | 'check' | 'repair' }
  | { readonly action: 'reset'; readonly yes: boolean }
  | { readonly action: 'export'; readonly file?: string; readonly force: boolean }
  | { readonly action: 'import'; readonly file: string }
);

type Run = (context: Context, options: DataOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runData } = await import('./run.ts');
  return runData(context, options);
};

export function createDataCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const data = program.sub('data');
  data
    .description('your records: where they are, whether they are whole, out and in')
    .usage('COMMAND [options]')
    .examples(
      { term: 'data path', text: 'the folder on your disk' },
      { term: 'data export my-records.json', text: 'everything in one file' },
      { term: 'data import my-records.json', text: 'add what another computer recorded' },
    );
  data
    .sub('path')
    .description('where your records are kept')
    .usage('[options]')
    .examples({ term: 'data path', text: 'one line, for scripts too' })
    .runs(({ json }) => run(context, { action: 'path', json: json === true }));
  data
    .sub('check')
    .description('read both copies and say whether they are whole; damage is put right')
    .usage('[options]')
    .examples({ term: 'data check', text: 'how many records there are' })
    .runs(({ json }) => run(context, { action: 'check', json: json === true }));
  data
    .sub('repair')
    .description('write both copies anew from what they hold together; the old ones are kept')
    .usage('[options]')
    .examples({ term: 'data repair', text: 'when data check reports damage again and again' })
    .runs(({ json }) => run(context, { action: 'repair', json: json === true }));
  data
    .sub('reset')
    .description('begin anew; the old records are kept aside')
    .usage('[options]')
    .examples({ term: 'data reset --yes', text: 'without being asked' })
    .option('--yes', 'you are sure')
    .runs(({ json, yes }) =>
      run(context, { action: 'reset', yes: yes === true, json: json === true }),
    );
  data
    .sub('export')
    .description('all records as one JSON document')
    .usage('[FILE] [options]')
    .examples({ term: 'data export backup.json', text: 'or to the screen without a file' })
    .argument('[file]', 'where to write it; it must not exist yet')
    .option('--force', 'replace the file if it exists')
    .completes({ file: 'files' })
    .runs(({ json, force }, [file]) =>
      run(context, {
        action: 'export',
        ...(file === undefined ? {} : { file }),
        force: force === true,
        json: json === true,
      }),
    );
  data
    .sub('import')
    .description('add the records of an export; those that are here already change nothing')
    .usage('FILE [options]')
    .examples({ term: 'data import laptop.json', text: 'two computers become one history' })
    .argument('<file>', 'a file that data export wrote')
    .completes({ file: 'files' })
    .runs(({ json }, [file = '']) => run(context, { action: 'import', file, json: json === true }));
}
