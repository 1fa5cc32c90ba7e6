import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCritiqueContent } from '../../eval/critique/content.ts';
import { type GradedPrompt, loadCorpus, textOf } from '../../eval/critique/corpus.ts';
import { createCritic } from '../../src/domain/critique/critic.ts';
import { type Critique, createCritique } from '../../src/domain/critique/critique.ts';
import { type Passage, readText } from '../../src/domain/critique/passage.ts';
import { createScaffold, type ScaffoldPart } from '../../src/domain/critique/scaffold.ts';
import { BANDS, type Band, type CritiqueKind } from '../../src/domain/critique/score.ts';
import { isRefuted } from './refuted.ts';

const CONTENT = loadCritiqueContent();
const CRITIC = createCritic(CONTENT);
const PROMPTS = [...loadCorpus('train'), ...loadCorpus('dev')];
const BROKEN = createCritic({
  ...CONTENT,
  model: {
    ...CONTENT.model,
    weights: Object.fromEntries(
      Object.entries(CONTENT.model.weights).map(([name, weight]) => [name, -weight]),
    ),
  },
});

type Reader = (text: string, kind?: CritiqueKind | null) => Critique;
const read: Reader = (text, kind = null) => createCritique(text, kind, CRITIC);

/** Code units of every kind, halves of characters among them. */
const anyUnits = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom('\u{1f600}', '\u0130', '\u200b', '\u0430', 'ß', '\r\n', '\t'),
  ),
  maxLength: 3000,
});
const PIECES = [
  ...[
    'I decided on paper',
    'we cut it',
    'which cost us $40,000',
    'if it falls below 3%',
    'by hand',
  ],
  ...[
    'a robust synergy',
    'perhaps',
    'a team of 12',
    'I don\u2019t know',
    'Holistic, \u201cdata-driven\u201d',
  ],
  ...['. ', '! ', '? ', ', ', ' and ', '\n', '\r\n', '\r\n\r\n', '\n\n', ' ', '\t'],
  ...[
    '# Decision\n',
    '**What we know**\n',
    '- ',
    '1. ',
    '- [x] ',
    '| a | b |\n',
    '| --- | --- |\n',
  ],
  ...['```\n', '`code`', '> ', '[name]', '[x]', '[a link](https://example.org)', 'https://x.org/a'],
  ...['\u{1f600}', '\u{1f469}\u200d\u{1f4bb}', '\u0130', '*', '_', '<b>', '3', 'e.g. ', '"', ')'],
];
const prose = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const anyText = fc.oneof(prose, prose, anyUnits);

const strong = fc
  .constantFrom(...PROMPTS)
  .map((prompt) => ({ prompt, text: textOf(prompt, 'strong').text }));

test('the same text has the same critique, whatever was read before', () => {
  const law = (critique: Reader) =>
    fc.property(anyText, prose, (text, other) => {
      const first = critique(text);
      critique(other);
      expect(critique(text)).toEqual(first);
      expect(createCritique(text, null, createCritic(CONTENT))).toEqual(first);
    });
  fc.assert(law(read), { numRuns: 25 });
  let calls = 0;
  const counting: Reader = (text) => {
    calls += 1;
    return read(`${text} And ${calls}.`);
  };
  expect(isRefuted(law(counting))).toBe(true);
});

test('any text is read without an error', () => {
  const law = (critique: (text: string) => unknown) =>
    fc.property(anyText, (text) => {
      critique(text);
    });
  fc.assert(law(read), { numRuns: 300 });
  fc.assert(
    law((text) => createScaffold(text, CRITIC.matcher)),
    { numRuns: 100 },
  );
  expect(isRefuted(law(encodeURIComponent))).toBe(true);
});

describe('places', () => {
  test('passages follow each other and are as long as what stands there, letter for letter', () => {
    const law = (passagesOf: (text: string) => readonly Passage[]) =>
      fc.property(anyText, (text) => {
        let end = 0;
        for (const passage of passagesOf(text)) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(passage.text).toHaveLength(passage.end - passage.start);
          const original = text.slice(passage.start, passage.end);
          expect(original.trim()).toBe(original);
          expect(isReadOf(passage.text, original)).toBe(true);
          end = passage.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      });
    fc.assert(
      law((text) => readText(text).passages),
      { numRuns: 300 },
    );
    expect(isRefuted(law((text) => readText(text.replaceAll('\r\n', '\n')).passages))).toBe(true);
    expect(isRefuted(law((text) => readText(`- ${text}`).passages))).toBe(true);
  });

  /** Every letter and digit that is left stands where it stood, in any case. */
  function isReadOf(passage: string, original: string): boolean {
    return Array.from({ length: passage.length }, (_, at) => {
      const [was, is] = [original.charAt(at), passage.charAt(at)];
      return !/[a-z\d]/.test(is) || is === was || is === was.toLowerCase();
    }).every(Boolean);
  }

  test('findings and evidence quote whole words of one passage, in the order of the text', () => {
    const law = (critique: Reader) =>
      fc.property(anyText, (text) => {
        const { passages } = readText(text);
        const { findings, evidence } = critique(text);
        for (const { start, end } of [...findings, ...evidence]) {
          const quote = text.slice(start, end);
          expect(quote).toHaveLength(end - start);
          expect(quote.trim()).toBe(quote);
          expect(quote).not.toBe('');
        }
        const worded = [...findings.filter(({ rule }) => rule !== 'unfilled'), ...evidence];
        for (const place of worded) {
          const around = passages.find(
            ({ start, end }) => start <= place.start && place.end <= end,
          );
          expect(around).toBeDefined();
          expect(/[a-zA-Z]$/.test(text.slice(0, place.start))).toBe(false);
        }
        for (const places of [findings, evidence]) {
          const starts = places.map(({ start }) => start);
          expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        }
      });
    fc.assert(law(read), { numRuns: 300 });
    expect(isRefuted(law((text) => read(`So ${text}`)))).toBe(true);
    expect(isRefuted(law((text) => read(text.replaceAll('\r\n', '\n'))))).toBe(true);
  });
});

test('sentences of the scaffold stand in the text word for word, each in one part', () => {
  const law = (scaffold: (text: string) => readonly ScaffoldPart[]) =>
    fc.property(
      fc.oneof(
        anyText,
        strong.map(({ text }) => text),
      ),
      (text) => {
        const sentences = scaffold(text).flatMap((part) => part.sentences);
        for (const sentence of sentences) expect(text).toContain(sentence);
        expect(new Set(sentences.map((sentence) => sentence.toLowerCase())).size).toBe(
          sentences.length,
        );
      },
    );
  fc.assert(
    law((text) => createScaffold(text, CRITIC.matcher)),
    { numRuns: 200 },
  );
  const lowered = (text: string) => createScaffold(text.toLowerCase(), CRITIC.matcher);
  expect(isRefuted(law(lowered))).toBe(true);
  const twice = (text: string) => {
    const parts = createScaffold(text, CRITIC.matcher);
    return [...parts, ...parts];
  };
  expect(isRefuted(law(twice))).toBe(true);
});

describe('words that say nothing', () => {
  const EMPTY = [
    'Perhaps it is probably fine in general, to some extent.',
    'Maybe it could possibly be somewhat better, I think, more or less.',
    'It usually kind of depends, I suppose.',
    'We leveraged a robust, data-driven and holistic framework to unlock value at scale.',
    'Cross-functional alignment and continuous improvement are key to innovation.',
    'It was a best-in-class, scalable and innovative solution for our stakeholders.',
  ];

  test('never raise the score or the band of a strong text, wherever they are added', () => {
    const law = (critique: (text: string, prompt: GradedPrompt) => Critique) =>
      fc.property(
        strong,
        fc.constantFrom(...EMPTY),
        fc.constantFrom('first', 'last', 'own paragraph'),
        ({ prompt, text }, sentence, place) => {
          const before = critique(text, prompt).scored;
          const after = critique(withSentence(text, sentence, place), prompt).scored;
          if (before === null || after === null) throw new RangeError('a strong text was declined');
          expect(after.score).toBeLessThanOrEqual(before.score);
          expect(rank(after.band)).toBeLessThanOrEqual(rank(before.band));
        },
      );
    fc.assert(
      law((text, { kind }) => read(text, kind)),
      { numRuns: 600 },
    );
    expect(isRefuted(law((text, { kind }) => createCritique(text, kind, BROKEN)))).toBe(true);
  });

  function withSentence(text: string, sentence: string, place: string): string {
    if (place === 'first') return `${sentence}\n\n${text}`;
    return place === 'last'
      ? `${text.trimEnd()} ${sentence}`
      : `${text.trimEnd()}\n\n${sentence}\n`;
  }
});

test('to say it again does not make a text specific that was not', () => {
  const law = (critique: (text: string, kind: CritiqueKind) => { readonly band: Band } | null) =>
    fc.property(
      fc.constantFrom(...PROMPTS),
      fc.constantFrom('weak', 'medium', 'strong'),
      fc.integer({ min: 2, max: 6 }),
      fc.constantFrom('\n\n', ' ', '\n\nAnd again:\n\n'),
      (prompt, grade, times, between) => {
        const text = textOf(prompt, grade).text.trim();
        // Where no full stop ends it, the next one would belong to its last sentence.
        const whole = /[.!?]$/.test(text) ? text : `${text}.`;
        if (critique(whole, prompt.kind)?.band === 'specific') return;
        const again = Array<string>(times).fill(whole).join(between);
        expect(critique(again, prompt.kind)?.band).not.toBe('specific');
      },
    );
  fc.assert(
    law((text, kind) => read(text, kind).scored),
    { numRuns: 300 },
  );
  const byLength = (text: string): { readonly band: Band } => ({
    band: text.length > 2000 ? 'specific' : 'partial',
  });
  expect(isRefuted(law(byLength))).toBe(true);
});

function rank(band: Band): number {
  return BANDS.indexOf(band);
}
