import type { Context } from '../../context.ts';
import { SETTINGS } from '../../domain/settings.ts';
import type { ExitCode } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';

export type ConfigOptions = { readonly json: boolean } & (
  | { readonly action: 'list'; readonly showOrigin: boolean }
  | { readonly action: 'get' | 'unset'; readonly key: string }
  | { readonly action: 'set'; readonly key: string; readonly value: string }
);

type Run = (context: Context, options: ConfigOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  const { runConfig } = await import('./run.ts');
  return runConfig(context, options);
};

export function createConfigCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const config = program.sub('config');
  const keys = () => SETTINGS.map(({ key }) => key);
  config
    .description(
      'what holds for every command: an option wins over the environment, that over this',
    )
    .usage('COMMAND [options]')
    .examples(
      { term: 'config list --show-origin', text: 'every setting, and what decided it' },
      { term: 'config set accessible true', text: 'for every command from now on' },
    );
  config
    .sub('list')
    .description('every setting with its value')
    .usage('[options]')
    .examples({ term: 'config list --show-origin', text: 'and what decided it' })
    .option('--show-origin', 'environment, config or default')
    .runs(({ json, showOrigin }) =>
      run(context, { action: 'list', showOrigin: showOrigin === true, json: json === true }),
    );
  config
    .sub('get')
    .description('one setting')
    .usage('KEY [options]')
    .examples({ term: 'config get pager', text: 'its value alone' })
    .argument('<key>', keys().join(', '))
    .completes({ key: keys })
    .runs(({ json }, [key = '']) => run(context, { action: 'get', key, json: json === true }));
  config
    .sub('set')
    .description('set it; progress undo takes it back')
    .usage('KEY VALUE [options]')
    .examples({ term: 'config set pager "less -R"', text: 'quoted where it has spaces' })
    .argument('<key>', keys().join(', '))
    .argument('<value>', 'what it shall be')
    .completes({ key: keys })
    .runs(({ json }, [key = '', value = '']) =>
      run(context, { action: 'set', key, value, json: json === true }),
    );
  config
    .sub('unset')
    .description('back to the default')
    .usage('KEY [options]')
    .examples({ term: 'config unset pager', text: 'as if it had never been set' })
    .argument('<key>', keys().join(', '))
    .completes({ key: keys })
    .runs(({ json }, [key = '']) => run(context, { action: 'unset', key, json: json === true }));
}
