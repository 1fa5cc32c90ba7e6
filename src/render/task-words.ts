import type { SelfCheck, Task } from '../domain/roadmap/roadmap.ts';
import { type StartingDocument, startingDocument } from '../domain/roadmap/starting-document.ts';

interface LabelledText {
  readonly term: string;
  readonly text: string;
}

/** How a task is done, apart from its steps, in the order of reading; nothing where nothing is given. */
export function guidanceInWords(task: Task): LabelledText[] {
  const { mistake, atWork, fallback, in25Minutes } = task;
  return given([
    ['Usual mistake', mistake],
    ['At work', atWork],
    ['If you cannot', fallback],
    ['In 25 minutes', in25Minutes],
  ]);
}

/** The command that brings the document that a task starts from; empty where there is none. */
export function startInWords(task: Task): string {
  const document = startingDocument(task);
  return document === null ? '' : templateCommand(document);
}

/** The command that shows a working document, or writes it to a file. */
export function templateCommand({ template, file }: StartingDocument): string {
  return `ai-pm-path template ${template}${file === null ? '' : ` --output ${file}`}`;
}

/** What a self-check is answered against. */
export function answersInWords({ goodAnswer, modelAnswer, weakSigns }: SelfCheck): LabelledText[] {
  return given([
    ['A good answer', goodAnswer],
    ['For instance', modelAnswer],
    ['Weak if', weakSigns?.join(' ')],
  ]);
}

function given(
  texts: readonly (readonly [term: string, text: string | undefined])[],
): LabelledText[] {
  return texts.flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
}
