import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Kind } from './corpus.ts';

/** A text that is not specific, however it looks. */
export interface Attack {
  readonly id: string;
  readonly kind: Kind;
  readonly idea: string;
  readonly text: string;
}

/** Attacks by one author. */
export interface AttackSet {
  readonly title: string;
  /** Who wrote them, what they saw, and what became of it. */
  readonly about: string;
  readonly attacks: readonly Attack[];
}

const STRONG =
  'I held the launch at 10% of users for two weeks, which cost us $40,000 in sales, because one answer in twelve was wrong; below one in thirty we went on, and until then every refund was read by a clerk.';
const WEAK =
  'I worked closely with all stakeholders to deliver a robust solution. It was very important to have a common understanding, and we always focused on quality. The team was fully involved in every phase, and the feedback was very positive. Overall it was a great success for everybody.';
const KEYWORDS =
  'threshold baseline guardrail fallback trade-off decision price metric owner limit rollback ROI';

/** Those that are too long or too strange to be written down. */
function madeAttacks(): Attack[] {
  const answer = (id: string, idea: string, text: string): Attack => ({
    id,
    kind: 'answer',
    idea,
    text,
  });
  return [
    answer('empty', 'nothing', ''),
    answer('blank', 'white space', ' \n\t\n '),
    answer('one-word', 'one word', 'Threshold.'),
    answer('repeated-strong', 'one strong sentence ten times', Array(10).fill(STRONG).join(' ')),
    answer(
      'repeated-clause',
      'one clause in a thousand sentences',
      Array(1000).fill('I decided. It cost us.').join(' '),
    ),
    answer('keywords-200-kb', 'keywords, 200 kB', `${KEYWORDS} `.repeat(2300)),
    answer('weak-200-kb', 'a weak text, 200 kB, each sentence numbered', numbered(WEAK, 800)),
    answer('zeroes', 'digits, 200 kB', '0.85 1,200 42% '.repeat(13_000)),
    answer(
      'zero-width',
      'unseen characters in every word of a strong text',
      STRONG.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2'),
    ),
    answer(
      'homoglyphs',
      'Cyrillic letters that look Latin',
      STRONG.replaceAll('a', '\u0430').replaceAll('e', '\u0435').replaceAll('o', '\u043e'),
    ),
    answer('nul', 'control characters', `${WEAK}\u0000\u0007\u001b[31m`),
    answer('in-code', 'a strong text inside a code block', `\`\`\`\n${STRONG}\n\`\`\``),
    answer('quoted', 'a strong text as a quotation of somebody else', `> ${STRONG}`),
    answer(
      'one-strong-in-weak',
      'one strong sentence in a weak text',
      `${WEAK} ${STRONG} ${WEAK.replaceAll('very', 'really')}`,
    ),
    { id: 'bullet-keywords', kind: 'bullet', idea: 'keywords as a bullet', text: KEYWORDS },
    { id: 'memo-headings', kind: 'memo', idea: 'the headings of a memo alone', text: HEADINGS },
    {
      id: 'memo-weak',
      kind: 'memo',
      idea: 'the headings of a memo over a weak text',
      text: HEADINGS.replaceAll('\n\n', `\n\n${WEAK}\n\n`),
    },
  ];
}

const HEADINGS = `# Decision memo

## Decision

## Problem and baseline

## What we know

## Options

## Recommendation and objection

## When it is wrong

## What would change my mind

`;

function numbered(text: string, times: number): string {
  return Array.from({ length: times }, (_, at) => `${at + 1}. ${text}`).join('\n');
}

function written(name: string): Attack[] {
  return parse(fs.readFileSync(path.join(import.meta.dirname, `${name}.yaml`), 'utf8')).attacks;
}

/** Those that the rules were written against, by their authors. */
export function loadAttackSets(): AttackSet[] {
  return [
    {
      title: 'By the author of the word lists',
      about: 'What anybody tries: keywords, repetition, other languages, code, great lengths.',
      attacks: [...madeAttacks(), ...written('attacks')],
    },
    {
      title: 'By a stranger',
      about:
        'Whoever wrote them saw neither words nor scores. 16 of the 45 passed the first version; questions, near repetition, labels in the place of things, decisions of others and words that name nothing were held against texts with these in view.',
      attacks: written('attacks-blind'),
    },
    {
      title: 'By a reader of the guide who tried again until they passed',
      about:
        'Good form, and a meaning that undoes it: denied, wished, told of others, put off, taken back. 24 of the 25 passed the version that their author had. What undoes a text is looked for since, with these in view.',
      attacks: written('attacks-adaptive'),
    },
    {
      title: 'The same ideas by another stranger',
      about:
        'Three texts to each of 16 ideas, by somebody who saw neither words nor scores. 23 of the 48 passed before anything looked for meaning, 14 when they were first read by what does; what was added then had these in view.',
      attacks: written('attacks-meaning'),
    },
  ];
}

export function loadAttacks(): Attack[] {
  return loadAttackSets().flatMap(({ attacks }) => attacks);
}

/** How well the rules do on the next attacks: those by a third stranger, when they were nearly as they are. */
export function loadLateAttacks(): Attack[] {
  return written('attacks-late');
}

/** The same by a reader of the guide who could try again; nothing was written against these. */
export function loadLastAttacks(): Attack[] {
  return written('attacks-last');
}
