import { type CritiqueContent, createCritic } from '../../src/domain/critique/critic.ts';
import { BANDS, KINDS } from '../../src/domain/critique/score.ts';
import { fixed, percent, table } from '../assessment/markdown.ts';
import { ablate, ablationsOf } from './ablations.ts';
import { BASELINES } from './baselines.ts';
import { GRADES, type GradedPrompt, loadCorpus, SPLITS } from './corpus.ts';
import { confusion, crossValidate, type Read, readWith, scoreWith } from './evaluate.ts';
import { PENALTY } from './examples.ts';
import { honestText } from './honest.ts';
import { lateText } from './late.ts';
import { pairShares, pairsByTrap, type Scorer } from './pairs.ts';
import { attacksThrough, attackText } from './report-attacks.ts';
import { findingsText } from './report-findings.ts';
import { secondReaderAgreement } from './second-reader.ts';
import { type SpanFigures, spanFigures } from './spans.ts';
import { type Weakened, weakenedTexts } from './weakened.ts';

const PAIR_HEAD = ['weak < strong', 'weak < medium', 'medium < strong'];
const PENALTIES = [5, 10, PENALTY, 40];

export function reportOf(content: CritiqueContent): string {
  const read = readWith(createCritic(content));
  const test = loadCorpus('test');
  return [
    INTRODUCTION,
    '## The corpus',
    corpusTable(),
    agreementText(),
    '## Aims, on the test split',
    aimTable(test, content),
    '## Pairs within a prompt',
    'Share of prompts in which the better text has the higher score; a tie is wrong.',
    pairTable(test, scoreWith(read)),
    '### By kind',
    kindTable(test, scoreWith(read)),
    '### By trap',
    'Pairs in which one of the two texts carries the trap.',
    trapTable(test, scoreWith(read)),
    '## Bands',
    "The author's grade down, the band across. A band is right where it is in the diagonal.",
    bandTable(test, read),
    '## Findings and bands by kind and trap',
    findingsText(test, read),
    '## Beside it',
    'What anybody could try first.',
    table(
      ['', ...PAIR_HEAD],
      BASELINES.map(([name, score]) => [
        name,
        ...pairShares(test, score).map((share) => percent(share)),
      ]),
    ),
    '## Without a part of it',
    'Fitted anew each time on the training split, with the same penalty.',
    table(
      ['', ...PAIR_HEAD],
      ablationsOf(content).map((ablation) => [
        ablation.name,
        ...ablate(content, ablation, test).map((share) => percent(share)),
      ]),
    ),
    '## The fit',
    'One author of the training split left out after the other; the penalty was chosen by this table.',
    table(
      ['penalty', ...PAIR_HEAD],
      crossValidate(content, PENALTIES).map((shares, at) => [
        String(PENALTIES[at]),
        ...shares.map((share) => percent(share)),
      ]),
    ),
    '## Strong texts made weaker',
    ...SPLITS.flatMap((split) => [`### ${split}`, weakenedTable(loadCorpus(split), read)]),
    '## Attacks',
    attackText(content),
    '## One more author',
    lateText(content),
    '## Honest texts in the wording of attacks',
    honestText(content),
    '',
  ].join('\n\n');
}

const INTRODUCTION = `# How well the critique tells a specific text from a vague one

Written by \`npm run eval:critique\`; do not edit. \`npm run eval:critique -- --fit\` fits the weights anew first.

The texts were written for this by ten authors to one labelling guide, each with sectors and voices of their own; every prompt has a weak, a medium and a strong text that differ in wording and plan. Whoever wrote the test split saw neither word lists nor scores, and whoever wrote the word lists did not read the test split. All authors are language models that were told to write as people do, and grades were meant to be clear-cut: real answers are messier, and the figures will be lower on them.`;

function corpusTable(): string {
  return table(
    ['split', 'authors', 'prompts', 'texts', ...KINDS, 'with a trap'],
    SPLITS.map((split) => {
      const prompts = loadCorpus(split);
      const texts = prompts.flatMap(({ texts: all }) => all);
      return [
        split,
        String(new Set(prompts.map(({ author }) => author)).size),
        String(prompts.length),
        String(texts.length),
        ...KINDS.map((kind) => String(prompts.filter((prompt) => prompt.kind === kind).length)),
        String(texts.filter(({ traps }) => traps.length > 0).length),
      ];
    }),
  );
}

function agreementText(): string {
  const { same, all } = secondReaderAgreement();
  return `Two further readers saw the texts of the test split in random order, without grades, and graded them by the same guide: ${same} of ${all} got the grade of their author. So the grades are no matter of taste; they are also far apart.`;
}

function aimTable(test: readonly GradedPrompt[], content: CritiqueContent): string {
  const read = readWith(createCritic(content));
  const [weakStrong = 0, weakMedium = 0, mediumStrong = 0] = pairShares(test, scoreWith(read));
  const figures = spanFigures(test, read);
  const touched = figures.touched / figures.spans;
  const perAlarm = figures.strongWords / Math.max(1, figures.alarms);
  const { through, all, late, last } = attacksThrough(content);
  const everyAttack = {
    through: through + late.through + last.through,
    all: all + late.all + last.all,
  };
  const row = (name: string, aim: string, found: string, isMet: boolean) => [
    name,
    aim,
    found,
    isMet ? 'met' : 'missed',
  ];
  return table(
    ['', 'aim', 'found', ''],
    [
      row('weak < strong', 'at least 97 %', percent(weakStrong), weakStrong >= 0.97),
      row('weak < medium', 'at least 88 %', percent(weakMedium), weakMedium >= 0.88),
      row('medium < strong', 'at least 90 %', percent(mediumStrong), mediumStrong >= 0.9),
      row('labelled spans touched', 'at least 60 %', percent(touched), touched >= 0.6),
      row('words of strong text per finding', 'at least 60', fixed(perAlarm, 0), perAlarm >= 60),
      row(
        'words of weak text covered',
        'at most 35 %',
        percent(figures.covered),
        figures.covered <= 0.35,
      ),
      row(
        'attacks that are specific',
        'none',
        `${everyAttack.through} of ${everyAttack.all}`,
        everyAttack.through === 0,
      ),
      row('those that the rules were written with', 'none', `${through} of ${all}`, through === 0),
      ...changeRows(weakenedTexts(test, read)),
    ],
  ).concat(`\n\n${spanText(figures)}`);
}

function changeRows(all: readonly Weakened[]): string[][] {
  return all.map(({ name, texts, lower, higherBand }) => [
    `${name}: lower score`,
    'at least 90 %, no higher band',
    `${percent(lower / texts)}, ${higherBand} higher`,
    lower >= texts * 0.9 && higherBand === 0 ? 'met' : 'missed',
  ]);
}

function spanText({ spans, touched, alarms, errors, strongWords }: SpanFigures): string {
  return `Spans: ${touched} of ${spans}. Findings in strong texts: ${alarms} in ${strongWords} words, ${errors} of them errors.`;
}

function pairTable(prompts: readonly GradedPrompt[], score: Scorer): string {
  return table(
    ['prompts', ...PAIR_HEAD],
    [[String(prompts.length), ...pairShares(prompts, score).map((share) => percent(share))]],
  );
}

function kindTable(prompts: readonly GradedPrompt[], score: Scorer): string {
  return table(
    ['kind', 'prompts', ...PAIR_HEAD],
    KINDS.map((kind) => {
      const own = prompts.filter((prompt) => prompt.kind === kind);
      return [kind, String(own.length), ...pairShares(own, score).map((share) => percent(share))];
    }),
  );
}

function trapTable(prompts: readonly GradedPrompt[], score: Scorer): string {
  return table(
    ['trap', 'pairs', 'right'],
    Array.from(pairsByTrap(prompts, score), ([trap, { right, pairs }]) => [
      trap,
      String(pairs),
      percent(right / pairs),
    ]),
  );
}

function bandTable(prompts: readonly GradedPrompt[], read: Read): string {
  return table(
    ['', ...BANDS, 'declined'],
    confusion(prompts, read).map((counts, at) => [GRADES[at] ?? '', ...counts.map(String)]),
  );
}

function weakenedTable(prompts: readonly GradedPrompt[], read: Read): string {
  return table(
    ['change', 'texts', 'lower score', 'higher band'],
    weakenedTexts(prompts, read).map(({ name, texts, lower, higherBand }) => [
      name,
      String(texts),
      percent(lower / texts),
      String(higherBand),
    ]),
  );
}
