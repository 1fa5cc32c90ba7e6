import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import {
  critiqueModelSchema,
  kindsSchema,
  signalsSchema,
  vocabularySchema,
} from '../../src/content/critique-schema.ts';
import type { CritiqueContent } from '../../src/domain/critique/critic.ts';

const FOLDER = path.join(import.meta.dirname, '../../content/critique');

/** The word lists as they stand in content, and the weights as they were last fitted. */
export function loadCritiqueContent(): CritiqueContent {
  const read = (name: string) => parse(fs.readFileSync(path.join(FOLDER, name), 'utf8'));
  const { checked, lists, plain, subject, signals } = signalsSchema.parse(read('signals.yaml'));
  const { stems: vocabulary } = vocabularySchema.parse(read('vocabulary.yaml'));
  const { kinds } = kindsSchema.parse(read('kinds.yaml'));
  return {
    lexicon: { checked, lists, plain, subject, signals, vocabulary },
    kinds,
    model: loadModel(read),
  };
}

/** Before the first fit there are no weights yet. */
function loadModel(read: (name: string) => unknown): CritiqueContent['model'] {
  if (!fs.existsSync(path.join(FOLDER, 'model.yaml'))) {
    const none = { partial: 0, specific: 1 };
    return { weights: {}, cuts: { answer: none, bullet: none, memo: none, case: none } };
  }
  const { weights, cuts } = critiqueModelSchema.parse(read('model.yaml'));
  return { weights, cuts };
}
