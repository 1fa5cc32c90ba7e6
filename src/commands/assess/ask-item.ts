import { checkAnswer, drillOf, UNKNOWN } from '../../domain/assessment/answer.ts';
import {
  type ChoiceItem,
  type NumberItem,
  OPTION_IDS,
  type SituationItem,
} from '../../domain/assessment/item.ts';
import type { SittingStep } from '../../domain/assessment/sitting-step.ts';
import { noNumberInWords, numberQuestion } from '../../render/drill-number-words.ts';
import type { Reply } from '../../terminal/prompter.ts';
import { type Asking, recordAnswer, type StepResult } from './asking.ts';

type ItemStep = Extract<SittingStep, { kind: 'item' }>;

const HONEST = 'Say "I don\'t know" when you do not: it counts no more against you than a guess.';
const EXPLANATIONS = {
  choice: `One option is the best for this case, with the facts as they stand. ${HONEST}`,
  situation: `First the action that helps most here, then the one that helps least or harms. ${HONEST}`,
  number: `A number that comes near enough is right: 82%, 0.82, 0,82 and 41/50 are the same. A calculator is allowed. ${HONEST}`,
};

export function askItem(step: ItemStep, asking: Asking): Promise<StepResult> {
  const { item, number, about, minutesLeft } = step;
  const minutes = minutesLeft === 1 ? '1 minute' : `${minutesLeft} minutes`;
  const isAgain = asking.sitting.asked.includes(item.id);
  const stem = item.kind === 'number' ? drillOf(item, asking.sitting.seed).prompt : item.stem;
  asking.prompter.say(
    isAgain
      ? `Question ${number}, once more`
      : `Question ${number} of about ${about}, about ${minutes} left`,
  );
  asking.prompter.say(stem);
  switch (item.kind) {
    case 'choice':
      return askChoice(step, item, asking);
    case 'situation':
      return askSituation(step, item, asking);
    case 'number':
      return askNumber(step, item, asking);
  }
}

/** What every kind of item shares. */
function terms({ canGoBack }: Asking, kind: keyof typeof EXPLANATIONS) {
  return { explanation: EXPLANATIONS[kind], skipWords: "I don't know", canGoBack, canStop: true };
}

async function askChoice(step: ItemStep, item: ChoiceItem, asking: Asking): Promise<StepResult> {
  const reply = await asking.prompter.ask({
    message: 'Your answer',
    choices: choicesOf(item),
    ...terms(asking, 'choice'),
    given: asking.record.answers.get(item.id)?.answer,
  });
  return settle(reply, step, asking);
}

async function askSituation(
  step: ItemStep,
  item: SituationItem,
  asking: Asking,
): Promise<StepResult> {
  const [givenMost, givenLeast] = asking.record.answers.get(item.id)?.answer.split('/') ?? [];
  const choices = choicesOf(item);
  for (;;) {
    const most = await asking.prompter.ask({
      message: 'Which of these is the MOST effective?',
      choices,
      ...terms(asking, 'situation'),
      given: givenMost,
    });
    if (most.kind !== 'answer') return settle(most, step, asking);
    const least = await asking.prompter.ask({
      message: 'And which is the LEAST effective?',
      choices: choices.filter(({ value }) => value !== most.value),
      ...terms(asking, 'situation'),
      canGoBack: true,
      given: givenLeast,
    });
    if (least.kind === 'answer') {
      return recordAnswer(step, { most: most.value, least: least.value }, asking);
    }
    // Back from the second part leads to the first.
    if (least.kind !== 'back') return settle(least, step, asking);
  }
}

async function askNumber(step: ItemStep, item: NumberItem, asking: Asking): Promise<StepResult> {
  const { unit } = drillOf(item, asking.sitting.seed);
  const reply = await asking.prompter.type({
    message: numberQuestion(unit),
    ...terms(asking, 'number'),
    refuse: (text) => {
      const checked = checkAnswer(item, text, asking.sitting.seed);
      return checked.ok ? null : noNumberInWords(unit);
    },
  });
  return settle(reply, step, asking);
}

function choicesOf({ options }: ChoiceItem | SituationItem) {
  return options.map(({ text }, place) => ({ value: OPTION_IDS[place] ?? '', name: text }));
}

function settle(reply: Reply, step: ItemStep, asking: Asking): Promise<StepResult> | StepResult {
  switch (reply.kind) {
    case 'answer':
      return recordAnswer(step, reply.value, asking);
    case 'unknown':
      return recordAnswer(step, UNKNOWN, asking);
    case 'back':
    case 'stop':
      return reply.kind;
  }
}
