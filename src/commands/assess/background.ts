import type { Context } from '../../context.ts';
import type { Background } from '../../domain/assessment/assessment-fact.ts';
import type { Prompter, Reply } from '../../terminal/prompter.ts';
import type { AssessOptions } from './command.ts';
import { checkOrigin, checkTarget } from './wishes.ts';

/** One question on the person; its answer is put into the draft. */
interface BackgroundQuestion {
  readonly isAnswered: boolean;
  ask(prompter: Prompter, canGoBack: boolean): Promise<Reply>;
  take(reply: Reply, draft: Draft): void;
}

type Draft = { -readonly [Key in keyof Background]: Background[Key] };

/**
 * Who the person is: from the options, from the sitting before, and by asking for the rest. Esc goes
 * back to the question before.
 */
export async function askBackground(
  context: Context,
  options: AssessOptions,
  earlier: Background | null,
): Promise<Background> {
  const draft = draftFrom(context, options, earlier);
  const questions = [
    originQuestion(context, options, earlier),
    targetQuestion(context, options, earlier),
    numberQuestion('years', YEARS, options.quick || options.years !== undefined || !!earlier),
    numberQuestion(
      'hoursPerWeek',
      HOURS,
      options.quick || options.weeklyHours !== undefined || !!earlier,
    ),
  ].filter(({ isAnswered }) => !isAnswered);
  for (let place = 0; place < questions.length; place += 1) {
    const question = questions[place];
    const reply = await question?.ask(await context.prompter(), place > 0);
    if (reply?.kind === 'back') place -= 2;
    else if (reply !== undefined) question?.take(reply, draft);
  }
  return draft;
}

function draftFrom(context: Context, options: AssessOptions, earlier: Background | null): Draft {
  const { from, to, years, weeklyHours } = options;
  return {
    from: from === undefined ? (earlier?.from ?? '') : checkOrigin(from, context),
    to: to === undefined ? (earlier?.to ?? null) : checkTarget(to, context),
    years: years ?? earlier?.years ?? null,
    hoursPerWeek: weeklyHours ?? earlier?.hoursPerWeek ?? null,
  };
}

function originQuestion(
  context: Context,
  { from }: AssessOptions,
  earlier: Background | null,
): BackgroundQuestion {
  const { origins } = context.catalog().index().roles;
  return {
    isAnswered: from !== undefined || earlier !== null,
    ask: (prompter, canGoBack) =>
      prompter.ask({
        message: 'Where do you start from?',
        choices: origins.map(({ id, title }) => ({ value: id, name: title })),
        explanation:
          'It says where people like you usually stand before they have answered anything. Your answers weigh more from the first one on.',
        skipWords: null,
        canStop: false,
        canGoBack,
      }),
    take: (reply, draft) => {
      if (reply.kind === 'answer') draft.from = reply.value;
    },
  };
}

function targetQuestion(
  context: Context,
  { to, quick }: AssessOptions,
  earlier: Background | null,
): BackgroundQuestion {
  const { targets } = context.catalog().index().roles;
  return {
    isAnswered: to !== undefined || earlier !== null || quick,
    ask: (prompter, canGoBack) =>
      prompter.ask({
        message: 'Where do you want to go?',
        choices: [
          ...targets.map(({ id, title }) => ({ value: id, name: title })),
          { value: 'unsure', name: 'I am not sure yet' },
        ],
        explanation:
          'The two roles ask for different levels in some skills. If you are not sure, you see which of them is nearer. "guide roles" puts them side by side.',
        skipWords: null,
        canStop: false,
        canGoBack,
      }),
    take: (reply, draft) => {
      if (reply.kind === 'answer') draft.to = checkTarget(reply.value, context);
    },
  };
}

interface NumberWords {
  readonly message: string;
  readonly explanation: string;
  readonly most: number;
}

const YEARS: NumberWords = {
  message: 'How many years have you done your present work?',
  explanation: 'It goes into the report only; it changes no result.',
  most: 60,
};

const HOURS: NumberWords = {
  message: 'How many hours a week can you give to the way?',
  explanation: 'The plan that is recommended is laid over these hours. Evenings that really exist.',
  most: 80,
};

function numberQuestion(
  key: 'years' | 'hoursPerWeek',
  { message, explanation, most }: NumberWords,
  isAnswered: boolean,
): BackgroundQuestion {
  const read = (text: string) => (/^\d{1,2}([.,]\d{1,2})?$/.test(text) ? numberIn(text) : null);
  return {
    isAnswered,
    ask: (prompter, canGoBack) =>
      prompter.type({
        message,
        explanation,
        skipWords: 'leave it out',
        canStop: false,
        canGoBack,
        refuse: (text) => {
          const value = read(text);
          const isFine = value !== null && value <= most;
          return isFine ? null : `Type a number from 0 to ${most}, or s to leave it out.`;
        },
      }),
    take: (reply, draft) => {
      draft[key] = reply.kind === 'answer' ? read(reply.value) : null;
    },
  };
}

function numberIn(text: string): number {
  return Number(text.replace(',', '.'));
}
