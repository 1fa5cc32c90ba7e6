import type { Context } from '../../context.ts';
import { USUAL_LIMIT } from '../../domain/practice/daily-limit.ts';
import type { Rating } from '../../domain/practice/practice-fact.ts';
import { RATINGS } from '../../domain/practice/practice-fact.ts';
import { type ExitCode, usageError } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import { drillFamilies, questionTopics, roundNames } from '../completion/sources.ts';
import { numberBetween, oneOf, textOfAtMost } from '../usage.ts';

/** One of the ways to practise, as it was asked for. */
export type PracticeOptions =
  | { readonly action: 'overview'; readonly json: boolean }
  | {
      readonly action: 'drill';
      /** Null for all families in turn. */
      readonly family: string | null;
      /** Null for new numbers each time. */
      readonly seed: string | null;
      readonly count: number;
      /** Answers in the order of the questions; none where they are asked for or only listed. */
      readonly answers: readonly string[];
      readonly reveal: boolean;
      readonly json: boolean;
    }
  | {
      readonly action: 'question';
      readonly topic: string | null;
      readonly round: string | null;
      readonly id: string | null;
      /** A file with the answer, or `-`. */
      readonly answer: string | null;
      /** The points that were said, from 1; null where the person is asked. */
      readonly said: readonly number[] | null;
      /** Minutes for an answer spoken aloud; null where it is typed. */
      readonly aloud: number | null;
      readonly reveal: boolean;
      readonly seed: string | null;
      readonly json: boolean;
    }
  | {
      readonly action: 'review';
      readonly limit: number;
      /** What is known of cards without asking: `CARD=RATING`. */
      readonly grades: readonly { readonly card: string; readonly rating: Rating }[];
      readonly json: boolean;
    }
  | {
      readonly action: 'mock';
      readonly minutes: number;
      readonly round: string | null;
      readonly seed: string | null;
      /** A file with answers and scores, or `-`. */
      readonly answers: string | null;
      readonly json: boolean;
    }
  | {
      readonly action: 'stories';
      /** A story card to keep. */
      readonly add: string | null;
      readonly competencies: readonly string[];
      /** The id of a story to drop. */
      readonly drop: string | null;
      readonly json: boolean;
    };

type Run = (context: Context, options: PracticeOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  switch (options.action) {
    case 'overview':
      return (await import('./overview.ts')).runOverview(context, options);
    case 'drill':
      return (await import('./drill.ts')).runDrill(context, options);
    case 'question':
      return (await import('./question.ts')).runQuestion(context, options);
    case 'review':
      return (await import('./review.ts')).runReview(context, options);
    case 'mock':
      return (await import('./mock.ts')).runMock(context, options);
    case 'stories':
      return (await import('./stories.ts')).runStories(context, options);
  }
};

export function createPracticeCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const practice = program.sub('practice');
  practice
    .description('short daily practice: drills, interview questions, reviews, mocks, stories')
    .usage('[COMMAND] [options]')
    .examples(
      { term: 'practice', text: 'what is due today' },
      { term: 'practice drill confusion-matrix', text: 'new numbers, a computed key' },
      { term: 'practice question --round technical', text: 'one question, point by point' },
      { term: 'practice mock --minutes 45', text: 'a timed sequence as in a real loop' },
    )
    .runs((flags) => run(context, { action: 'overview', json: flags['json'] === true }));
  addDrill(practice, context, run);
  addQuestion(practice, context, run);
  addReview(practice, context, run);
  addMock(practice, context, run);
  addStories(practice, context, run);
}

const collect = (typed: string, earlier: readonly string[] = []) => [...earlier, typed];
const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const seedOption = textOfAtMost('--seed', 100);

function addDrill(practice: CliCommand, context: Context, run: Run): void {
  practice
    .sub('drill')
    .description('questions with new numbers, a computed key and its working')
    .usage('[FAMILY] [options]')
    .examples(
      { term: 'practice drill', text: 'one of each family' },
      { term: 'practice drill threshold --count 3', text: 'three of one family' },
      { term: 'practice drill kappa --seed 7 --answer 0.6', text: 'answered by an option' },
      { term: 'practice drill psi --seed 7 --json --reveal', text: 'with key and working' },
    )
    .argument('[family]', 'a family; all in turn without it')
    .option('--seed <text>', 'the same numbers each time', seedOption)
    .option('--count <n>', 'how many questions', numberBetween('--count', 1, 50, { whole: true }))
    .option('--answer <number>', 'an answer; once for each question, in order', collect)
    .option('--reveal', 'show keys and working; nothing is recorded')
    .completes({ family: drillFamilies })
    .runs((flags, [family]) =>
      run(context, {
        action: 'drill',
        family: family ?? null,
        seed: word(flags['seed']),
        count: typeof flags['count'] === 'number' ? flags['count'] : family === undefined ? 10 : 1,
        answers: words(flags['answer']),
        reveal: flags['reveal'] === true,
        json: flags['json'] === true,
      }),
    );
}

/** `1,3,4`: places of points, from 1. */
function placesOption(typed: string): readonly number[] {
  const places = typed.trim() === '' ? [] : typed.split(',').map((part) => Number(part.trim()));
  if (places.every((place) => Number.isInteger(place) && place >= 1 && place <= 6)) return places;
  throw usageError({
    code: 'invalid-value',
    message: '--said takes the numbers of the points you said, from 1 to 6.',
    hint: 'Try: --said 1,3,4 (or --said "" for none)',
  });
}

function addQuestion(practice: CliCommand, context: Context, run: Run): void {
  practice
    .sub('question')
    .description(
      'an interview question: answer it, mark the points you said, hear what was missing',
    )
    .usage('[options]')
    .examples(
      { term: 'practice question', text: 'one that is due, or a new one' },
      { term: 'practice question --topic launch --aloud 3', text: 'spoken, three minutes' },
      { term: 'practice question --id ID --answer a.md --said 1,3', text: 'without being asked' },
    )
    .option('--topic <topic>', 'only this topic')
    .option('--round <round>', 'only this round')
    .option('--id <id>', 'this question')
    .option('--answer <file>', 'your answer from a file, or - for standard input')
    .option('--said <points>', 'the points that you said, for instance 1,3,4', placesOption)
    .option('--aloud <minutes>', 'say it aloud against a clock', numberBetween('--aloud', 1, 30))
    .option('--reveal', 'show points, weak answer and why; nothing is recorded')
    .option('--seed <text>', 'the same choice each time', seedOption)
    .completes({ '--topic': questionTopics, '--round': roundNames, '--answer': 'files' })
    .runs((flags) =>
      run(context, {
        action: 'question',
        topic: word(flags['topic']),
        round: word(flags['round']),
        id: word(flags['id']),
        answer: word(flags['answer']),
        said: (flags['said'] as readonly number[] | undefined) ?? null,
        aloud: typeof flags['aloud'] === 'number' ? flags['aloud'] : null,
        reveal: flags['reveal'] === true,
        seed: word(flags['seed']),
        json: flags['json'] === true,
      }),
    );
}

const readRating = oneOf('--grade', RATINGS);

function gradeOption(
  typed: string,
  earlier: readonly { card: string; rating: Rating }[] = [],
): readonly { card: string; rating: Rating }[] {
  const [, card = '', rating = ''] = /^([^=]+)=(.*)$/.exec(typed) ?? [];
  return [...earlier, { card, rating: readRating(rating) }];
}

const MOST_REVIEWS = 200;

function addReview(practice: CliCommand, context: Context, run: Run): void {
  practice
    .sub('review')
    .description('what is due today, by spaced repetition: drills, questions, terms')
    .usage('[options]')
    .examples(
      { term: 'practice review', text: 'at most 20 cards' },
      { term: 'practice review --limit 5', text: 'a short evening' },
      { term: 'practice review --grade term:recall=good', text: 'without being asked' },
    )
    .option(
      '--limit <n>',
      'at most so many cards today',
      numberBetween('--limit', 1, MOST_REVIEWS, { whole: true }),
    )
    .option('--grade <card=grade>', 'a card and again, hard, good or easy', gradeOption)
    .runs((flags) =>
      run(context, {
        action: 'review',
        limit: typeof flags['limit'] === 'number' ? flags['limit'] : USUAL_LIMIT,
        grades: (flags['grade'] as { card: string; rating: Rating }[] | undefined) ?? [],
        json: flags['json'] === true,
      }),
    );
}

const USUAL_MOCK_MINUTES = 45;

function addMock(practice: CliCommand, context: Context, run: Run): void {
  practice
    .sub('mock')
    .description('a timed sequence as in a real loop, scored on a rubric and kept')
    .usage('[options]')
    .examples(
      { term: 'practice mock --minutes 45 --round technical', text: 'one round' },
      { term: 'practice mock --seed 3 --json', text: 'the questions of a mock' },
      { term: 'practice mock --seed 3 --answers mock.yaml', text: 'without being asked' },
    )
    .option('--minutes <n>', 'how long', numberBetween('--minutes', 5, 180, { whole: true }))
    .option('--round <round>', 'one round; a mixture without it')
    .option('--seed <text>', 'the same questions each time', seedOption)
    .option('--answers <file>', 'answers and scores from a YAML file, or - for standard input')
    .completes({ '--round': roundNames, '--answers': 'files' })
    .runs((flags) =>
      run(context, {
        action: 'mock',
        minutes: typeof flags['minutes'] === 'number' ? flags['minutes'] : USUAL_MOCK_MINUTES,
        round: word(flags['round']),
        seed: word(flags['seed']),
        answers: word(flags['answers']),
        json: flags['json'] === true,
      }),
    );
}

function addStories(practice: CliCommand, context: Context, run: Run): void {
  practice
    .sub('stories')
    .description('your stories against the competencies they are asked for')
    .usage('[options]')
    .examples(
      { term: 'practice stories', text: 'the grid, and what is missing' },
      { term: 'practice stories --add story.md --for ownership,conflict', text: 'keep a story' },
    )
    .option('--add <file>', 'keep a story card (ai-pm-path template story-card)')
    .option('--for <competencies>', 'what it shows, for instance ownership,conflict')
    .option('--drop <id>', 'leave a story out from now on')
    .completes({ '--add': 'files' })
    .runs((flags) =>
      run(context, {
        action: 'stories',
        add: word(flags['add']),
        competencies: (word(flags['for']) ?? '').split(',').filter((part) => part.trim() !== ''),
        drop: word(flags['drop']),
        json: flags['json'] === true,
      }),
    );
}
