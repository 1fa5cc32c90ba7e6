import { describe, expect, test } from 'vitest';
import { createCritique } from '../../../src/domain/critique/critique.ts';
import { CONTENT, CRITIC, quotesOf } from './some-lexicon.ts';

const GOOD =
  'I decided on paper, and it cost us a printer. If the queue grows, the clerks of the Ghent branch print refund letters by hand.';

describe('createCritique', () => {
  test('of a text: kind, words, score, evidence, what is missing', () => {
    const critique = createCritique(GOOD, 'answer', CRITIC);
    expect(critique).toMatchObject({
      kind: 'answer',
      words: 25,
      refusal: null,
      scored: { band: 'specific', heldBackBy: null },
      findings: [],
    });
    expect(critique.evidence.map(({ signal }) => signal)).toEqual([
      ...['decision', 'price', 'condition', 'fallback'],
    ]);
    expect(quotesOf(GOOD, critique.evidence)).toEqual([
      ...['I decided', 'cost us', 'If', 'by hand'],
    ]);
    expect(critique.missing.map(({ id }) => id)).toEqual(['no-limit']);
  });

  test('evidence is told once in a sentence, and none of a question', () => {
    const text = 'I decided, and we decided. We decided on the hall. Who decided if I decided?';
    const { evidence } = createCritique(text, 'answer', CRITIC);
    expect(quotesOf(text, evidence)).toEqual(['I decided', 'We decided']);
  });

  test('what holds a text back keeps it below specific, and is told', () => {
    const { scored } = createCritique('I decided, and it cost us all of it.', 'answer', CRITIC);
    expect(scored).toMatchObject({ band: 'partial', heldBackBy: 'length' });
  });

  test.each([
    [GOOD, 'answer'],
    ['Cut the queue of refund letters from 40 to 12.', 'bullet'],
    [`${GOOD} ${GOOD.replaceAll('paper', 'ink and wax in the cellar of the town hall')}`, 'answer'],
    ['# Decision\nI decided.\n# Options\nTwo.\n# When it is wrong\nBy hand.', 'memo'],
    ['# My part\nI decided.\n# Result\nTwo.\n# Decisions\nIt cost us.', 'case'],
  ])('guesses the kind of %j: %s', (text, kind) => {
    expect(createCritique(text, null, CRITIC).kind).toBe(kind);
    expect(createCritique(text, 'memo', CRITIC).kind).toBe('memo');
  });

  test.each([
    ['', 'empty'],
    ['Stop it.', 'too-short'],
    ['```\nI decided on it, and it cost us.\n```', 'no-prose'],
    ['Wir haben entschieden, dass der Start nicht im Mai ist.', 'not-english'],
  ])('declines %j: %s', (text, refusal) => {
    expect(createCritique(text, 'answer', CRITIC)).toMatchObject({
      refusal,
      scored: null,
      findings: [],
      evidence: [],
      missing: [],
    });
  });

  test('tells of a declined text that brackets of a template stand in it, and nothing else', () => {
    const text = 'Holistic synergy [name].';
    const { findings, refusal } = createCritique(text, 'answer', CRITIC);
    expect(refusal).toBe('too-short');
    expect(quotesOf(text, findings)).toEqual(['[name]']);
  });

  test('says when it knows nothing of a kind', () => {
    const critic = { ...CRITIC, kinds: CONTENT.kinds.slice(0, 2) };
    expect(() => createCritique(GOOD, 'memo', critic)).toThrow('nothing is known of the kind memo');
  });
});
