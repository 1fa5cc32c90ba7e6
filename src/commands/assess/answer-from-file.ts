import { type FileAnswers, parseAnswers } from '../../content/parse-answers.ts';
import { readTextFile } from '../../content/read-text-file.ts';
import type { Context } from '../../context.ts';
import { answerFact, checkAnswer } from '../../domain/assessment/answer.ts';
import {
  type AssessmentFact,
  DEFAULT_SEED,
  QUICK_MINUTES,
} from '../../domain/assessment/assessment-fact.ts';
import {
  type AssessmentRecord,
  assessmentRecordOf,
  type Sitting,
} from '../../domain/assessment/assessment-record.ts';
import type { ReportContent } from '../../domain/assessment/assessment-report.ts';
import { nextSittingStep } from '../../domain/assessment/sitting-step.ts';
import { usageError } from '../../errors.ts';
import { invalidAnswers } from '../invalid-answers.ts';
import { PROGRAM } from '../usage.ts';
import { beginSitting } from './begin-sitting.ts';
import type { AssessOptions } from './command.ts';
import { reportContent } from './report-content.ts';
import { checkOrigin, checkSkills, checkTarget } from './wishes.ts';

/**
 * A whole sitting from a file: the same choice of items, among those that the file answers. Without a
 * limit of time all of them count.
 */
export async function answerFromFile(
  context: Context,
  options: AssessOptions,
  file: string,
): Promise<void> {
  const content = reportContent(context);
  const answers = await loadAnswers(context, content, file);
  const { background } = answers;
  const from = options.from ?? background.from;
  if (from === undefined) throw originNeeded();
  const to = options.to ?? background.to ?? null;
  const minutes = options.minutes ?? (options.quick ? QUICK_MINUTES : null);
  const plan = {
    from: checkOrigin(from, context),
    to: to === null ? null : checkTarget(to, context),
    years: options.years ?? background.years ?? null,
    hoursPerWeek: options.weeklyHours ?? background.weeklyHours ?? null,
    seed: options.seed ?? DEFAULT_SEED,
    minutes,
    skills: checkSkills(options.skills, context),
    isQuick: options.quick,
  };
  const sitting = await beginSitting(context, plan, options.restart);
  const store = await context.store();
  const record = assessmentRecordOf(store.events());
  await store.record(factsOf(content, answers, sitting, record));
}

async function loadAnswers(
  context: Context,
  content: ReportContent,
  file: string,
): Promise<FileAnswers> {
  const hint = `The ids stand in: ${PROGRAM} assess items`;
  const text = file === '-' ? await context.readInput() : readTextFile(file, 'answers', hint);
  const loaded = parseAnswers(text, content.bank, content.skills);
  if (loaded.ok) return loaded.answers;
  throw invalidAnswers(loaded.problems, file === '-' ? null : file, hint);
}

/** All that the file answers, in the order in which the assessment would have asked. */
function factsOf(
  content: ReportContent,
  answers: FileAnswers,
  sitting: Sitting,
  before: AssessmentRecord,
): AssessmentFact[] {
  const facts: AssessmentFact[] = [];
  const wanted = (skill: string) => sitting.skills === null || sitting.skills.includes(skill);
  for (const [skill, level] of answers.claims) {
    if (wanted(skill)) facts.push({ type: 'skill-claimed', sitting: sitting.id, skill, level });
  }
  const claims = new Map([...before.claims, ...answers.claims]);
  const given = new Map(before.answers);
  const asked: string[] = [];
  const allowed = new Set(answers.items.keys());
  for (;;) {
    const now = { ...sitting, asked, claimed: answers.claims.size };
    const step = nextSittingStep(content, { ...before, claims, answers: given }, now, allowed);
    if (step.kind !== 'item') {
      const reason = step.kind === 'end' ? step.reason : 'nothing-left';
      facts.push(...fitFacts(answers, sitting));
      return [...facts, { type: 'assessment-ended', sitting: sitting.id, reason }];
    }
    const { item } = step;
    const checked = checkAnswer(item, answers.items.get(item.id) ?? '?', sitting.seed);
    if (!checked.ok) throw new RangeError(`an answer that was checked before: ${checked.reason}`);
    const fact = answerFact(item, checked, sitting);
    facts.push(fact);
    asked.push(item.id);
    if (fact.type === 'item-answered') given.set(item.id, fact);
  }
}

function fitFacts({ fit }: FileAnswers, { id }: Sitting): AssessmentFact[] {
  return Array.from(fit, ([question, option]) => ({
    type: 'fit-answered',
    sitting: id,
    question,
    option,
  }));
}

function originNeeded() {
  return usageError({
    code: 'origin-needed',
    message: 'The answers do not say where you start: background.from is missing.',
    hint: `Add it to the file, or try: ${PROGRAM} assess --answers FILE --from swe`,
  });
}
