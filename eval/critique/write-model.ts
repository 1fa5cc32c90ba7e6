import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { CritiqueContent } from '../../src/domain/critique/critic.ts';
import { loadCorpus } from './corpus.ts';
import { fitOn, withFit } from './examples.ts';

const FILE = path.join(import.meta.dirname, '../../content/critique/model.yaml');
const HEAD = `# Written by "npm run eval:critique -- --fit" on the training split of eval/critique/corpus, and frozen with the
# report beside it. Change the words or the features, and this has to be written anew.
`;

/** Fits the weights on the training split and writes them. */
export function writeModel(content: CritiqueContent): CritiqueContent {
  const fitted = withFit(content, fitOn(loadCorpus('train'), content));
  const { weights, cuts } = fitted.model;
  fs.writeFileSync(
    FILE,
    HEAD + stringify({ schema: 'ai-pm-path/critique-model@1', weights, cuts }),
  );
  return fitted;
}
