import { expect, test } from 'vitest';
import type { Proof } from '../../../src/domain/progress/event.ts';
import { type ProofLack, proofLack } from '../../../src/domain/progress/proof-lack.ts';

test.each<[string, Partial<Proof>, ProofLack | null]>([
  ['nothing in it', { size: 0, words: 0 }, { kind: 'empty-file' }],
  ['a template', { size: 900, unfilled: 'memo', words: 2 }, { kind: 'unfilled', template: 'memo' }],
  ['no word', { size: 5000, words: 0 }, { kind: 'too-short', words: 0 }],
  ['seven words', { size: 50, words: 7 }, { kind: 'too-short', words: 7 }],
  ['eight words', { size: 50, words: 8 }, null],
  ['a small picture', { size: 999, words: null }, { kind: 'too-small', bytes: 999 }],
  ['a picture', { size: 1000, words: null }, null],
  ['a picture of unknown size', { words: null }, null],
  ['a file of an earlier version', { size: 5 }, null],
  ['a link or a note', {}, null],
])('%s', (_name, proof, lack) => {
  expect(proofLack(proof)).toEqual(lack);
});
