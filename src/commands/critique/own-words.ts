import type { Context } from '../../context.ts';
import type { Lexicon, OwnWords } from '../../domain/critique/lexicon.ts';
import { findSetting, type Setting, settingValue } from '../../domain/settings.ts';
import { failure } from '../../errors.ts';
import { problemLine } from '../../render/problems-text.ts';
import { PROGRAM } from '../usage.ts';

/** More problems than this are counted and not shown. */
const SHOWN = 20;

/**
 * Words of the person's own, from the file that the setting `critique-words` names; none without it.
 *
 * @throws AppError `words-invalid`, exit 1
 */
export async function loadOwnWords(
  { env }: Context,
  lexicon: Lexicon,
  preferences: ReadonlyMap<string, string>,
): Promise<OwnWords> {
  const setting = findSetting('critique-words') as Setting;
  const { value: file } = settingValue(setting, new Map(), env, preferences);
  if (file === '') return {};
  const { loadWordsFile } = await import('../../content/load-words-file.ts');
  const loaded = loadWordsFile(file, lexicon);
  if (loaded.ok) return loaded.words;
  const lines = loaded.problems.slice(0, SHOWN).map((problem) => problemLine(file, problem));
  const more = loaded.problems.length - lines.length;
  throw failure({
    code: 'words-invalid',
    message: [
      'Your list of words cannot be taken as it is:',
      ...lines,
      ...(more > 0 ? [`and ${more} more.`] : []),
    ].join('\n'),
    hint: `Mend it, or go on without it: ${PROGRAM} config unset critique-words`,
  });
}
