import { isDownKey, isUpKey, type KeypressEvent } from '@inquirer/core';
import type { AskedQuestion } from './prompter.ts';

/** Esc or Ctrl-B. */
export function isBackKey({ name, ctrl }: KeypressEvent): boolean {
  return name === 'escape' || (ctrl && name === 'b');
}

/** What the keys do beside answering. */
export function keysHelp({
  skipWords,
  canGoBack,
  canStop,
  explanation,
}: Omit<AskedQuestion, 'choices' | 'message'>): string[] {
  return [
    ...(skipWords === null ? [] : [`s: ${skipWords}`]),
    ...(explanation === '' ? [] : ['?: explain']),
    ...(canGoBack ? ['Esc: back'] : []),
    ...(canStop ? ['q: stop'] : []),
    'Ctrl-C: leave',
  ];
}

/** What a key asks for beside an answer; null where it asks for none of these. */
export type Wish = 'back' | 'unknown' | 'stop';

export function wishOf(
  key: KeypressEvent,
  { skipWords, canGoBack, canStop }: Pick<AskedQuestion, 'skipWords' | 'canGoBack' | 'canStop'>,
): Wish | null {
  if (canGoBack && isBackKey(key)) return 'back';
  if (key.ctrl) return null;
  if (skipWords !== null && key.name === 's') return 'unknown';
  return canStop && key.name === 'q' ? 'stop' : null;
}

/** Where an arrow leads in a list that goes round; null for any other key. */
export function movedTo(key: KeypressEvent, place: number, count: number): number | null {
  if (isUpKey(key)) return (place + count - 1) % count;
  return isDownKey(key) ? (place + 1) % count : null;
}
