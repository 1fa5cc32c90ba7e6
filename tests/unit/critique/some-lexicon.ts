import type { Undoing } from '../../../src/domain/critique/assertion.ts';
import { type CritiqueContent, createCritic } from '../../../src/domain/critique/critic.ts';
import type { KindOfText } from '../../../src/domain/critique/kinds.ts';
import { createMatcher, type Lexicon, type Signal } from '../../../src/domain/critique/lexicon.ts';
import type { CritiqueKind, CritiqueModel } from '../../../src/domain/critique/score.ts';

/** Word lists small enough to be seen through; the shipped ones are fitted and change by other rules. */
export function aSignal(id: string, patterns: readonly string[], weight = 0): Signal {
  return {
    id,
    side: weight > 0 ? 'counter' : 'evidence',
    title: `Title of ${id}`,
    message: `message of ${id}`,
    question: `Question of ${id}?`,
    weight,
    patterns,
    sources: ['judgement'],
  };
}

function anUndoing(id: Undoing, patterns: readonly string[]): Signal {
  return { ...aSignal(id, patterns), side: 'undoing' };
}

export const LEXICON: Lexicon = {
  checked: '2026-11-21',
  lists: { we: '(i | we)' },
  plain: 'thing stuff',
  subject: 'model users',
  vocabulary: '',
  signals: [
    aSignal('decision', ['{we} decid*']),
    aSignal('lead', ['^ cut']),
    aSignal('action', ['{we} wrote']),
    aSignal('price', ['cost us']),
    aSignal('threshold', ['(below | above) #']),
    aSignal('condition', ['if']),
    aSignal('fallback', ['by hand']),
    aSignal('baseline', ['instead of']),
    aSignal('limit', ['not measured']),
    aSignal('sum', ['$']),
    aSignal('buzzword', ['synerg*', 'holistic'], 1),
    aSignal('vague-word', ['some'], 0.4),
    aSignal('empty-number', ['team of #'], 1),
    aSignal('label', ['(metric | price tag | owner | baseline)'], 0.3),
    aSignal('others-decision', ['they decided'], 0.3),
    anUndoing('denied', ['never']),
    anUndoing('wished', ['would have']),
    anUndoing('asked', ['whether']),
    anUndoing('bystander', ['i watched']),
    anUndoing('told', ['in the paper']),
    anUndoing('withheld', ['secret', 'on page #']),
    anUndoing('put-off', ['later']),
    anUndoing('advice', ['you say']),
    anUndoing('as-delivered', ['by default']),
    anUndoing('activity', ['(meeting | slides)']),
    anUndoing('retracted', ['i woke up']),
  ],
};

export const MATCHER = createMatcher(LEXICON);

function aKind(kind: CritiqueKind, different: Partial<KindOfText> = {}): KindOfText {
  const expected = (id: string, anyOf: readonly string[]) => ({
    id: `no-${id}`,
    anyOf,
    message: `${id} is missing`,
    question: `Which ${id}?`,
  });
  return {
    kind,
    title: kind,
    about: `A ${kind}.`,
    sources: ['judgement'],
    names: [],
    expects: [
      expected('decision', ['decision', 'lead']),
      expected('price', ['decision-with-price']),
      expected('limit', ['limit']),
      expected('fallback', ['fallback']),
    ],
    sections: [],
    ...different,
  };
}

function aSection(id: string, headings: readonly string[], anyOf: readonly string[]) {
  return { id, headings, anyOf, message: `${id}?`, question: `What of ${id}?` };
}

export const KIND_LIST: readonly KindOfText[] = [
  aKind('answer'),
  aKind('bullet'),
  aKind('memo', {
    names: ['memo'],
    sections: [
      aSection('section-decision', ['decision', 'ask'], ['decision']),
      aSection('section-options', ['option'], ['price']),
      aSection('section-failure', ['wrong', 'fail'], ['fallback']),
      aSection('section-change', ['change'], ['condition']),
    ],
  }),
  aKind('case', {
    sections: [
      aSection('section-part', ['my part'], ['decision']),
      aSection('section-result', ['result'], ['baseline']),
      aSection('section-decisions', ['decision'], ['price']),
    ],
  }),
];

const CUTS = { partial: -1, specific: 2 };
export const MODEL: CritiqueModel = {
  weights: { decision: 1, price: 1, 'decision-with-price': 1, buzzword: -2, empty: -1 },
  cuts: { answer: CUTS, bullet: CUTS, memo: CUTS, case: CUTS },
};

export const CONTENT: CritiqueContent = { lexicon: LEXICON, kinds: KIND_LIST, model: MODEL };
export const CRITIC = createCritic(CONTENT);

/** Each of them cut out of the text that they are said of. */
export function quotesOf(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string[] {
  return places.map(({ start, end }) => text.slice(start, end));
}
