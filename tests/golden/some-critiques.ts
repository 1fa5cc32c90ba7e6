import type { IsoDate } from '../../src/domain/calendar.ts';
import type { CritiqueContent } from '../../src/domain/critique/critic.ts';
import type { CritiqueFact } from '../../src/domain/critique/critique-fact.ts';
import type { Signal } from '../../src/domain/critique/lexicon.ts';

/** A small lexicon of the tests' own, so that better words in the shipped one break nothing. */
function signal(
  id: string,
  side: Signal['side'],
  [title, message, question]: readonly [string, string, string],
  patterns: readonly string[],
): Signal {
  const weight = side === 'counter' ? 1 : 0;
  return { id, side, title, message, question, weight, sources: ['judgement'], patterns };
}

const signals: readonly Signal[] = [
  signal(
    'decision',
    'evidence',
    ['A decision', 'Nobody decides anything.', 'What did you decide?'],
    ['(i | we) (stop* | decid* | chose)'],
  ),
  signal(
    'price',
    'evidence',
    ['A price', 'Nothing is given up.', 'What did it cost?'],
    ['(cost | costs) (us | me)'],
  ),
  signal(
    'threshold',
    'evidence',
    ['A limit', 'No limit is named.', 'At which number?'],
    ['(below | above | under | at) #'],
  ),
  signal(
    'condition',
    'evidence',
    ['A condition', 'Nothing is tied to anything.', 'When would you have done otherwise?'],
    ['if (it | that | precision)'],
  ),
  signal(
    'buzzword',
    'counter',
    ['Anybody could say it', 'anybody with your title could have written this', 'What is it?'],
    ['(leverag* | synerg* | cutting-edge | robust*)'],
  ),
  signal(
    'delegation',
    'counter',
    ['Nobody in particular', 'it stays open who decided', 'Which part was yours?'],
    ['the team', 'everybody', 'various stakeholders'],
  ),
  ...['jargon', 'hedge', 'praise', 'generality', 'intention', 'empty-number', 'label'].map((id) =>
    signal(id, 'counter', [`The ${id}`, `it is ${id}`, `Why ${id}?`], [`${id}ish`]),
  ),
  signal('others-decision', 'counter', ['Of others', 'others decided', 'And you?'], ['my boss']),
];

const expects = [
  { id: 'decision', anyOf: ['decision'], message: 'A decision of yours.', question: 'Which?' },
  { id: 'price', anyOf: ['price'], message: 'What it cost.', question: 'What did it cost?' },
  { id: 'limit', anyOf: ['threshold'], message: 'A limit.', question: 'At which number?' },
  { id: 'when', anyOf: ['condition'], message: 'A condition.', question: 'And if not?' },
];

const sections = [
  {
    id: 'section-decision',
    headings: ['decision'],
    anyOf: ['decision'],
    message: 'Decision: who decides what.',
    question: 'Which sentence would somebody sign?',
  },
  {
    id: 'section-options',
    headings: ['option'],
    anyOf: ['price'],
    message: 'Options with their prices.',
    question: 'What does each give up?',
  },
  {
    id: 'section-risk',
    headings: ['risk'],
    anyOf: ['threshold'],
    message: 'When it is wrong: the limit.',
    question: 'At which reading?',
  },
];

const cuts = { partial: -1, specific: 2 };

export const critiqueContent: CritiqueContent = {
  lexicon: {
    checked: '2026-11-21',
    lists: {},
    plain: 'thing things',
    subject: 'model',
    vocabulary: '',
    signals,
  },
  kinds: (['answer', 'bullet', 'memo', 'case'] as const).map((kind) => ({
    kind,
    title: { answer: 'Answer', bullet: 'Bullet', memo: 'Memo', case: 'Case study' }[kind],
    about: 'A text.',
    sources: ['judgement'],
    names: [],
    expects,
    sections: kind === 'memo' ? sections : [],
  })),
  model: {
    weights: { decision: 1, price: 1, threshold: 1, condition: 1, buzzword: -2, delegation: -1 },
    cuts: { answer: cuts, bullet: cuts, memo: cuts, case: cuts },
  },
};

/** A long line with wide characters, a list, an escape, code, and the same sentence twice. */
export const WEAK = `# How it went

We leveraged cutting-edge synergies across \u6700\u5148\u7aef teams, and various stakeholders were aligned on a robust plan.

- The team made it work for everybody in the whole organization, day after day after day.
- The queue got shorter in the end, as far as anybody could see it from the outside.

We leveraged \u001b[31msynergies\u001b[0m for the customers of all regions of the company.
We leveraged synergies for the customers of all regions of the company.

\`\`\`js
const robust = 1;
\`\`\`
`;

export const GOOD = `I stopped the launch at 93% precision, because our limit stood at 95% on 800 tickets that I read.
It cost us two weeks and one customer in Leeds. If precision falls below 95% again, I stop it the same hour.
`;

export const MEMO = `# Decision

The team is asked for a robust decision on [the sum] by [the day] with [the name].

# Options

Waiting until March is one option, and it would not be the best of them for us in the end.

# Risks

If it answers wrongly, we stop at 30 complaints a week, and the old form comes back on the page.
`;

const day = (text: string) => text as IsoDate;

export const earlierFact: CritiqueFact = {
  type: 'text-critiqued',
  place: '/home/ada/answers/weak answer.md',
  kind: 'answer',
  band: 'vague',
  score: 12.5,
  words: 40,
  findings: 9,
  fingerprint: 'aa',
  on: day('2026-11-02'),
};

export const facts: readonly CritiqueFact[] = [
  earlierFact,
  { ...earlierFact, place: '-', kind: 'bullet', findings: 1, on: day('2026-11-03') },
  { ...earlierFact, band: 'partial', score: 48.3, fingerprint: 'bb', on: day('2026-11-09') },
  { ...earlierFact, band: 'partial', score: 44, fingerprint: 'cc', on: day('2026-11-10') },
  {
    ...earlierFact,
    place: '-',
    kind: 'bullet',
    score: 9,
    fingerprint: 'dd',
    on: day('2026-11-12'),
  },
];
