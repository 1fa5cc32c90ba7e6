/** When to colour, as `--color` says it. */
export type ColorChoice = 'auto' | 'always' | 'never';

/** What the options that every command takes said. */
export interface GlobalOptions {
  readonly json: boolean;
  readonly input: boolean;
  readonly color?: ColorChoice;
  readonly accessible: boolean;
  readonly ascii: boolean;
  readonly dataDir?: string;
  readonly today?: string;
}

export const COLOR_CHOICES: readonly ColorChoice[] = ['auto', 'always', 'never'];

/**
 * Reads the global options off the arguments before the commands do, wherever they stand: an error
 * message must know its format and colours even where the rest of the line makes no sense. Wrong
 * values count as not given here; the command tree refuses them.
 */
export function scanGlobalOptions(args: readonly string[]): GlobalOptions {
  const end = args.indexOf('--');
  const words = end === -1 ? args : args.slice(0, end);
  const has = (name: string) => words.includes(name);
  const valueFor = (name: string): string | undefined => {
    const index = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
    const word = words[index];
    return word === name ? words[index + 1] : word?.slice(name.length + 1);
  };
  const color = COLOR_CHOICES.find((choice) => choice === valueFor('--color'));
  const dataDir = valueFor('--data-dir');
  const today = valueFor('--today');
  return {
    json: has('--json') || valueFor('--format') === 'json',
    input: !has('--no-input'),
    ...(color === undefined ? {} : { color }),
    accessible: has('--accessible'),
    ascii: has('--ascii'),
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(today === undefined ? {} : { today }),
  };
}
