import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { stemsIn } from '../../src/domain/critique/vocabulary.ts';
import { GRADES, loadCorpus, textOf } from './corpus.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const NAME = 'vocabulary.yaml';
const FILE = path.join(ROOT, 'content/critique', NAME);
const HEAD = `# Written by "npm run eval:critique -- --fit": the stems of all words in content, in the roadmaps and in the training
# split of eval/critique/corpus. A text most of whose words are others is not about products, people and money.
`;

/** Writes the stems of the words that a text about this work is made of. */
export function writeVocabulary(): void {
  const texts = [
    ...['content', 'roadmaps'].flatMap((folder) => filesIn(path.join(ROOT, folder))),
    ...loadCorpus('train').flatMap((prompt) => GRADES.map((grade) => textOf(prompt, grade).text)),
  ];
  const stems = new Set(texts.flatMap((text) => stemsIn(text.toLowerCase())));
  const words = [...stems].toSorted().join(' ');
  fs.writeFileSync(FILE, HEAD + stringify({ schema: 'ai-pm-path/vocabulary@1', stems: words }));
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && path.basename(name) !== NAME)
    .toSorted()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
}
