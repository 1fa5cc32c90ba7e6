import type { Context } from '../../context.ts';
import type { ChecklistItem } from '../../domain/checklist/checklist.ts';
import type { ItemStanding } from '../../domain/checklist/checklist-standing.ts';
import { AppError, EXIT } from '../../errors.ts';
import { type ChecklistView, groupsOf, wholeInWords } from '../../render/checklist-view.ts';
import type { Prompter } from '../../terminal/prompter.ts';
import { clean } from '../../text/clean.ts';
import { PROGRAM } from '../usage.ts';
import { findChecklistView } from './checklist-view.ts';
import { readTickProofs } from './inputs.ts';
import { recordTick } from './record-tick.ts';

/** What the person chose: an item, to go back, or to leave. */
type Chosen = ItemStanding | 'back' | 'stop';

const EXPLANATION =
  'A tick needs what somebody else can look at: a file, or a link where the item takes one. It is recorded at once and can be taken back with: ai-pm-path progress undo';

/** After the checklist was read: ticks one item after the other, each saved at once, until q. */
export async function offerTicks(context: Context, first: ChecklistView): Promise<void> {
  const prompter = await context.prompter();
  let view = first;
  let ticked = 0;
  try {
    for (;;) {
      const standing = await chooseItem(prompter, view);
      if (standing === 'stop') return;
      if (standing === 'back') continue;
      const result = await askProof(context, prompter, standing.item);
      if (result === 'stop') return;
      if (result === 'back') continue;
      ticked += 1;
      view = await findChecklistView(context, view.target, view);
      prompter.say(wholeInWords(view));
    }
  } catch (error) {
    throw interruptedTicks(error, ticked);
  }
}

/** The group first: all items at once are more than most screens have lines. */
async function chooseItem(prompter: Prompter, view: ChecklistView): Promise<Chosen> {
  const groups = groupsOf(view).flatMap(({ title, standings }) => {
    const open = standings.filter(({ state }) => state !== 'proved');
    return open.length === 0 ? [] : [{ title, open }];
  });
  if (groups.length === 0) return 'stop';
  const group = await prompter.ask({
    message: 'Tick an item? Choose where, or q to leave.',
    choices: groups.map(({ title, open }, place) => ({
      value: `group-${place}`,
      name: `${title} (${open.length} not proved)`,
    })),
    ...{ explanation: EXPLANATION, skipWords: null, canGoBack: false, canStop: true },
  });
  if (group.kind !== 'answer') return 'stop';
  const open = groups.find((_, place) => group.value === `group-${place}`)?.open ?? [];
  const item = await prompter.ask({
    message: 'Which item?',
    choices: open.map(({ item: { id, title }, state }) => ({
      value: id,
      name: `${title}, ${state}`,
    })),
    ...{ explanation: EXPLANATION, skipWords: null, canGoBack: true, canStop: true },
  });
  if (item.kind !== 'answer') return item.kind === 'back' ? 'back' : 'stop';
  return open.find((standing) => standing.item.id === item.value) ?? 'back';
}

/** Asks until something was recorded or the person leaves: what is refused is said, with the reason. */
async function askProof(
  context: Context,
  prompter: Prompter,
  item: ChecklistItem,
): Promise<'ticked' | 'back' | 'stop'> {
  prompter.say(`${item.title}. What counts: ${item.proof}`);
  for (;;) {
    const reply = await prompter.type({
      message: `What proves it? Type ${wantedInWords(item)}.`,
      ...{ explanation: EXPLANATION, skipWords: null, canGoBack: true, canStop: true },
      refuse: (text) => (text === '' ? 'Nothing was typed. Esc or b goes back.' : null),
    });
    if (reply.kind !== 'answer') return reply.kind === 'back' ? 'back' : 'stop';
    try {
      await tickWith(context, item, reply.value);
      return 'ticked';
    } catch (error) {
      if (!(error instanceof AppError) || error.exitCode !== EXIT.failure) throw error;
      prompter.say(error.message);
    }
  }
}

function wantedInWords({ accepts }: ChecklistItem): string {
  const words = { file: 'the path of a file', link: 'a link', note: 'a note in a sentence' };
  return accepts.map((kind) => words[kind]).join(', or ');
}

async function tickWith(context: Context, item: ChecklistItem, typed: string): Promise<void> {
  const word = clean(asPath(typed, context)).trim();
  const isNote = item.accepts.includes('note') && /\s/.test(word) && (await isNoFile(word));
  const given = isNote ? { proofs: [], note: word } : { proofs: [word], note: null };
  const proofs = await readTickProofs(context, item, given);
  await recordTick(context, item, proofs, false);
}

/** What a shell would have made of it: quotes taken off, `~` written out. */
function asPath(typed: string, { env }: Context): string {
  const bare = /^(['"])(.*)\1$/.exec(typed.trim())?.[2] ?? typed.trim();
  const home = env['HOME'];
  return home !== undefined && bare.startsWith('~/') ? home + bare.slice(1) : bare;
}

async function isNoFile(word: string): Promise<boolean> {
  const { missingFiles } = await import('../../storage/missing-files.ts');
  return missingFiles([word]).has(word);
}

/** The person left: what is saved. */
function interruptedTicks(error: unknown, ticked: number): unknown {
  if (!(error instanceof AppError) || error.code !== 'interrupted' || ticked === 0) return error;
  return new AppError({
    code: 'interrupted',
    message: `Stopped. ${ticked === 1 ? 'Your tick is' : `Your ${ticked} ticks are`} saved.`,
    hint: `See where you stand with: ${PROGRAM} checklist`,
    exitCode: error.exitCode,
    cause: error,
  });
}
