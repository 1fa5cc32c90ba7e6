/** The two ends of a program that asks: what it has written until now, and a keyboard. */
export interface Asked {
  readonly said: () => string;
  readonly write: (keys: string) => void;
  /** The exit code, once it has ended. */
  readonly exit: Promise<number>;
}

const KINDS = {
  origin: /Where do you start from\?/g,
  target: /Where do you want to go\?/g,
  years: /How many years have you/g,
  hours: /How many hours a week can you/g,
  claims: /the highest that is true of you/g,
  choice: /Your answer (?:>|a |1\. )/g,
  most: /Which of these is the MOST effective\?/g,
  least: /And which is the LEAST effective\?/g,
  number: /Your number[ ,]/g,
  fit: /What is true of you\?/g,
} as const satisfies { [kind: string]: RegExp };

export type QuestionKind = keyof typeof KINDS;
export type Met = QuestionKind | 'end';

/** The places that a question can be told by, beside its kind. */
const PLACES = [/Question \d+ of about/g, /\(\d+ of \d+\)/g, /\b\d+ of \d+: /g];
/** What ends a question: the keys on the screen, or how to answer a numbered one. */
const READY = /Ctrl-C: leave|and press Enter\./;
const HELP = / (?:Arrows or letters move|Type and press Enter|Type (?:a number|your answer)).*$/;
const LONGEST_WAIT_MS = 9_000;
const LOOKS_EVERY_MS = 4;

/** A text without colour and cursor movements, and with each gap as one space. */
function plain(text: string): string {
  return text
    .replaceAll(/\u001b(?:\[[0-9;?]*[A-Za-z]|\][^\u0007]*\u0007)/g, '')
    .replaceAll(/\s+/g, ' ');
}

/** Somebody who reads each question before they answer it. */
export class Interview {
  readonly #asked: Asked;
  #exitCode: number | null = null;
  #seen = '';
  #mark = 0;

  constructor(asked: Asked) {
    this.#asked = asked;
    void asked.exit.then((code) => {
      this.#exitCode = code;
    });
  }

  /** Everything on the screen until now, plain. */
  get text(): string {
    return plain(this.#asked.said());
  }

  /** What was written since the last key. */
  get reply(): string {
    return plain(this.#asked.said().slice(this.#mark));
  }

  get raw(): string {
    return this.#asked.said();
  }

  type(keys: string): void {
    this.#mark = this.#asked.said().length;
    this.#asked.write(keys);
  }

  /** Waits for another question than the one before, or for the end. */
  async next(): Promise<Met> {
    let met = this.#latest();
    await this.#until(() => {
      met = this.#latest();
      return this.#exitCode !== null || (met.isReady && met.place !== this.#seen);
    }, 'another question');
    this.#seen = met.place;
    return this.#exitCode === null ? met.kind : 'end';
  }

  /** Waits for words after the last key. */
  async sees(words: string): Promise<void> {
    await this.#until(() => this.reply.includes(words), `"${words}"`);
  }

  /** The question that stands there: its place, stem and options, without the help on the keys. */
  get question(): string {
    const { text } = this;
    const shown = text.slice(Math.max(0, text.lastIndexOf('Question ')));
    return shown.replace(HELP, '');
  }

  async exit(): Promise<number> {
    await this.#until(() => this.#exitCode !== null, 'the end');
    return this.#asked.exit;
  }

  /** Answers all that comes until a question of one of these kinds, or the end. */
  async answerUntil(...kinds: Met[]): Promise<Met> {
    for (;;) {
      const kind = await this.next();
      if (kind === 'end' || kinds.includes(kind)) return kind;
      this.type(usualAnswer(kind, this.isNumbered));
    }
  }

  /** Whether questions are numbered and answered by a line. */
  get isNumbered(): boolean {
    return this.text.includes('and press Enter.') && !this.text.includes('Ctrl-C: leave');
  }

  #latest(): { kind: QuestionKind; place: string; isReady: boolean } {
    const { text } = this;
    let kind: QuestionKind = 'origin';
    let from = -1;
    for (const [name, pattern] of Object.entries(KINDS)) {
      const at = Array.from(text.matchAll(pattern)).at(-1)?.index ?? -1;
      if (at > from) [kind, from] = [name as QuestionKind, at];
    }
    const places = PLACES.map((pattern) => Array.from(text.matchAll(pattern)).at(-1));
    const last = Math.max(from, ...places.map((found) => found?.index ?? -1));
    const place = [kind, ...places.map((found) => found?.[0] ?? '')].join(' ');
    return { kind, place, isReady: from >= 0 && READY.test(text.slice(last)) };
  }

  async #until(isSo: () => boolean, what: string): Promise<void> {
    const start = performance.now();
    while (!isSo()) {
      if (performance.now() - start > LONGEST_WAIT_MS) {
        throw new Error(`waited for ${what}; what stands there:\n${this.text.slice(-800)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    }
  }
}

/** Takes what is offered first, rates in the middle, and knows no number. */
export function usualAnswer(kind: QuestionKind, isNumbered: boolean): string {
  switch (kind) {
    case 'years':
      return '6\r';
    case 'hours':
      return '4\r';
    case 'number':
      return 's\r';
    case 'claims':
      return isNumbered ? '2\r' : '22222222\r';
    default:
      return isNumbered ? '1\r' : '\r';
  }
}
