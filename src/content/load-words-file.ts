import {
  type Lexicon,
  type OwnWords,
  patternFault,
  VOCABULARY,
} from '../domain/critique/lexicon.ts';
import type { Finding } from '../domain/roadmap/check-roadmap.ts';
import { suggest } from '../text/suggest.ts';
import { ownWordsSchema } from './critique-schema.ts';
import { locate, parseContent } from './parse-content.ts';
import { readTextFile } from './read-text-file.ts';
import type { Problem } from './yaml-document.ts';

export type LoadedWords =
  | { readonly ok: true; readonly words: OwnWords }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A person's own words, each for a signal that there is.
 *
 * @throws AppError where the file cannot be read as text
 */
export function loadWordsFile(path: string, lexicon: Lexicon): LoadedWords {
  const hint = 'Go on without it: ai-pm-path config unset critique-words';
  const parsed = parseContent(readTextFile(path, 'list of words', hint), ownWordsSchema);
  if (!parsed.ok) return parsed;
  const { words } = parsed.value;
  const problems = locate(checkWords(words, lexicon), parsed.document);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, words };
}

function checkWords(words: OwnWords, { signals, lists }: Lexicon): Finding[] {
  const ids = [...signals.map(({ id }) => id), VOCABULARY];
  return Object.entries(words).flatMap(([id, patterns]): Finding[] => {
    if (!ids.includes(id)) {
      const nearest = suggest(id, ids);
      const guess = nearest === undefined ? `known: ${ids.join(', ')}` : `did you mean ${nearest}?`;
      return [{ path: ['words', id], message: `"${id}" is nothing that is looked for; ${guess}` }];
    }
    return patterns.flatMap((pattern, place) => {
      const fault = patternFault(pattern, lists);
      return fault === null ? [] : [{ path: ['words', id, place], message: fault }];
    });
  });
}
