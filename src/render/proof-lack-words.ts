import { LEAST_BYTES, LEAST_WORDS, type ProofLack } from '../domain/progress/proof-lack.ts';

/** What a file lacks, behind its name; a full stop follows. */
export function lackInWords(lack: ProofLack): string {
  switch (lack.kind) {
    case 'empty-file':
      return 'is empty';
    case 'unfilled':
      return `is still mostly the template "${lack.template}": write your own words where the template has square brackets`;
    case 'too-short':
      return `has ${lack.words} different ${lack.words === 1 ? 'word' : 'words'}; a text that proves something has at least ${LEAST_WORDS}`;
    case 'too-small':
      return `is no text and has ${lack.bytes} bytes; a file that proves something has at least ${LEAST_BYTES}`;
  }
}
