import { describe, expect, test } from 'vitest';
import {
  createGlossaryGuide,
  createTermGuide,
  findTerm,
  type Term,
} from '../../src/domain/glossary.ts';
import { aGlossary } from './some-lists.ts';

const glossary = aGlossary();
const [recall, precision] = glossary.terms as [Term, Term];

describe('findTerm', () => {
  test.each(['recall', 'Recall', 'HIT-RATE', ' hit  rate ', 'tpr'])(
    'knows recall by "%s"',
    (name) => {
      expect(findTerm(glossary, name)).toBe(recall);
    },
  );

  test('knows no other name', () => {
    expect(findTerm(glossary, 'recal')).toBeUndefined();
    expect(findTerm(glossary, '')).toBeUndefined();
  });
});

describe('createGlossaryGuide', () => {
  const guide = createGlossaryGuide(glossary);

  test('has a section for each theme with every term of it', () => {
    expect(guide.title).toBe('Glossary: 2 terms in plain words');
    expect(guide.sections).toEqual([
      {
        title: 'Metrics',
        blocks: [
          {
            kind: 'table',
            columns: ['', 'In plain words', 'Precisely'],
            rows: [
              ['Recall (hit rate, TPR)', 'How many are found.', 'TP / (TP + FN).'],
              ['Precision', 'How many alarms are right.', 'TP / (TP + FP).'],
            ],
          },
        ],
        sources: ['A1'],
      },
    ]);
  });

  test('rests on judgement where no term has a source', () => {
    const own = createGlossaryGuide({ ...glossary, terms: [precision] });
    expect(own.sections[0]?.sources).toEqual(['judgement']);
  });
});

describe('createTermGuide', () => {
  test('tells one term, its other names and the terms beside it', () => {
    const guide = createTermGuide(glossary, recall);
    expect(guide.title).toBe('Recall');
    expect(guide.summary).toBe('Also: hit rate, TPR.');
    expect(guide.sections.map(({ blocks }) => blocks)).toEqual([
      [{ kind: 'text', text: 'How many are found.' }],
      [{ kind: 'text', text: 'TP / (TP + FN).' }],
    ]);
    expect(guide.next).toEqual(['guide precision']);
  });

  test('says where a term without other names comes from', () => {
    expect(createTermGuide(glossary, precision).summary).toBe('From the glossary.');
  });
});
