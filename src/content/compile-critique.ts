import { checkKinds, checkLexicon, checkModel } from '../domain/critique/check-critique.ts';
import type { CritiqueContent } from '../domain/critique/critic.ts';
import { compileLexicon } from '../domain/critique/lexicon.ts';
import type { ContentFiles } from './content-files.ts';
import {
  critiqueModelSchema,
  kindsSchema,
  signalsSchema,
  vocabularySchema,
} from './critique-schema.ts';

export interface CritiqueFiles {
  readonly critique: CritiqueContent;
}

/** Loads what texts are read with; the checks run once all other files have been loaded. */
export function compileCritique(
  files: ContentFiles,
): ((sourceIds: ReadonlySet<string>) => CritiqueFiles) | null {
  const lexicon = files.load('content/critique/signals.yaml', signalsSchema);
  const kinds = files.load('content/critique/kinds.yaml', kindsSchema);
  const model = files.load('content/critique/model.yaml', critiqueModelSchema);
  const vocabulary = files.load('content/critique/vocabulary.yaml', vocabularySchema);
  if (lexicon === null || kinds === null || model === null || vocabulary === null) return null;
  return (sourceIds) => {
    const { checked, lists, plain, subject, signals } = lexicon.value;
    const words = { checked, lists, plain, subject, signals, vocabulary: vocabulary.value.stems };
    const faults = checkLexicon(words, sourceIds);
    files.report(lexicon, faults);
    files.report(kinds, checkKinds(kinds.value.kinds, words, sourceIds));
    files.report(model, checkModel(model.value, words));
    const { weights, cuts } = model.value;
    return {
      critique: {
        // What cannot be compiled has been reported.
        lexicon: faults.length === 0 ? compileLexicon(words) : words,
        kinds: kinds.value.kinds,
        model: { weights, cuts },
      },
    };
  };
}
