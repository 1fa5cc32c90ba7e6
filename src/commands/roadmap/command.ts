import type { Context } from '../../context.ts';
import type { ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import { originIds, roadmapIds, targetIds } from '../completion/sources.ts';

export type RoadmapOptions =
  | { readonly action: 'list'; readonly json: boolean }
  | { readonly action: 'show'; readonly id: string; readonly json: boolean }
  | { readonly action: 'check'; readonly files: readonly string[]; readonly json: boolean }
  | {
      readonly action: 'new';
      readonly file: string;
      readonly from: string;
      readonly to?: string;
      readonly force: boolean;
      readonly json: boolean;
    }
  | { readonly action: 'schema' };

type Run = (context: Context, options: RoadmapOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runRoadmap } = await import('./run.ts');
  return runRoadmap(context, options);
};

export function createRoadmapCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const roadmap = program.sub('roadmap');
  roadmap
    .description('the roadmaps themselves: list, show, check, write your own')
    .usage('COMMAND [options]')
    .examples(
      { term: 'roadmap list', text: 'which roadmaps there are' },
      { term: 'roadmap new my-roadmap.yaml', text: 'a roadmap to start your own from' },
      { term: 'roadmap check my-roadmap.yaml', text: 'all its errors, each with its line' },
    );

  roadmap
    .sub('list')
    .description('which roadmaps there are')
    .usage('[options]')
    .examples({ term: 'roadmap list', text: 'ids, titles, months and hours' })
    .runs(({ json }) => run(context, { action: 'list', json: json === true }));

  roadmap
    .sub('show')
    .description('what a roadmap is made of: tasks, prerequisites, levels reached')
    .usage('ID [options]')
    .examples({ term: 'roadmap show swe-project', text: 'its structure at a glance' })
    .argument('<id>', 'a roadmap; see: ai-pm-path roadmap list')
    .completes({ id: roadmapIds })
    .runs(({ json }, [id = '']) => run(context, { action: 'show', id, json: json === true }));

  roadmap
    .sub('check')
    .description('check roadmap files; the built-in ones where none is named')
    .usage('[FILE...] [options]')
    .examples(
      { term: 'roadmap check my-roadmap.yaml', text: 'one line an error: file:line:col' },
      { term: 'roadmap check', text: 'the built-in roadmaps' },
    )
    .argument('[file...]', 'roadmap files')
    .completes({ file: 'files' })
    .runs(({ json }, files) => run(context, { action: 'check', files, json: json === true }));

  roadmap
    .sub('new')
    .description('write a small roadmap that passes the check, to start your own from')
    .usage('FILE [options]')
    .examples({ term: 'roadmap new mine.yaml --from pm --to product', text: 'your own way' })
    .argument('<file>', 'where to write it; it must not exist yet')
    .option('--from <origin>', 'where it starts: swe, multimodal or pm', 'swe')
    .option('--to <target>', "where it goes: project or product; the origin's usual one by default")
    .option('--force', 'replace the file if it exists')
    .completes({ file: 'files', '--from': originIds, '--to': targetIds })
    .runs(({ from, to, force, json }, [file = '']) =>
      run(context, {
        action: 'new',
        file,
        from: String(from),
        ...(to === undefined ? {} : { to: String(to) }),
        force: force === true,
        json: json === true,
      }),
    );

  roadmap
    .sub('schema')
    .description('the JSON Schema of a roadmap, for your editor')
    .usage('[options]')
    .examples({ term: 'roadmap schema > roadmap.schema.json', text: 'a file for your editor' })
    .runs(() => run(context, { action: 'schema' }));
}
