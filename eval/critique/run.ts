/**
 * `npm run eval:critique`: how well the critique tells specific texts from vague ones, on the graded
 * corpus beside this file; with `--fit` the weights are fitted on its training split first. The report
 * goes to eval/critique/report.md. The same sources give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCritiqueContent } from './content.ts';
import { reportOf } from './report.ts';
import { writeModel } from './write-model.ts';
import { writeVocabulary } from './write-vocabulary.ts';

const isFitted = process.argv.includes('--fit');
if (isFitted) writeVocabulary();
const shipped = loadCritiqueContent();
const content = isFitted ? writeModel(shipped) : shipped;
writeFileSync(path.join(import.meta.dirname, 'report.md'), reportOf(content));
