import {
  createPrompt,
  isEnterKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from '@inquirer/core';
import { wrap } from '../text/wrap.ts';
import { messageLines, type PromptLook } from './choice-prompt.ts';
import { movedTo, wishOf } from './keys.ts';
import type { RatingResult, RatingSheet } from './prompter.ts';

export interface RatingPromptConfig extends PromptLook {
  readonly sheet: RatingSheet;
}

const HELP = '0-4 rates and goes on | Arrows move | Enter: done';
const SCALE_INDENT = 4;

/** Several things on one screen, each rated by one key; the scale of the current one stands below. */
export const ratingPrompt = createPrompt<RatingResult, RatingPromptConfig>((config, done) => {
  const { sheet, columns, style } = config;
  const { rows } = sheet;
  const [ratings, setRatings] = useState(rows.map(({ rating }) => rating));
  const [place, setPlace] = useState(Math.max(0, ratings.indexOf(null)));
  const [isDone, setDone] = useState(false);
  const finish = (result: RatingResult) => {
    setDone(true);
    done(result);
  };
  useKeypress((key, line) => {
    line.clearLine(0);
    if (isDone) return;
    const wish = wishOf(key, { skipWords: null, canStop: true, canGoBack: sheet.canGoBack });
    if (wish === 'back' || wish === 'stop') return finish(wish);
    const step = stepOf(key, rows[place]?.scale.length ?? 0);
    if (step !== null) {
      void sheet.keep(place, step);
      const rated = ratings.with(place, step);
      setRatings(rated);
      return setPlace(openAfter(rated, place));
    }
    if (!isEnterKey(key)) return setPlace(movedTo(key, place, rows.length) ?? place);
    return ratings.includes(null) ? setPlace(ratings.indexOf(null)) : finish('rated');
  });
  const message = messageLines({ message: sheet.title }, config);
  const list = rows.map(({ name }, index) => {
    const rating = ratings[index] ?? ' ';
    const line = `${index === place && !isDone ? '>' : ' '} [${rating}] ${name}`;
    return index === place && !isDone ? style.command(line) : line;
  });
  if (isDone) return [...message, ...list].join('\n');
  const scale = (rows[place]?.scale ?? []).flatMap((sentence, step) =>
    wrap(sentence, columns - SCALE_INDENT - 1).map((line, row) => {
      const mark = row === 0 ? `  ${step} ` : ' '.repeat(SCALE_INDENT);
      return ratings[place] === step ? style.command(mark + line) : mark + line;
    }),
  );
  const back = sheet.canGoBack ? ' | Esc: back' : '';
  const help = wrap(`${HELP}${back} | q: stop | Ctrl-C: leave`, columns - 1).map((text) =>
    style.faint(text),
  );
  return [[...message, ...list].join('\n'), ['', ...scale, ...help].join('\n')];
});

/** The next row without a rating, else the next row. */
function openAfter(ratings: readonly (number | null)[], place: number): number {
  const after = ratings.indexOf(null, place + 1);
  if (after !== -1) return after;
  const before = ratings.indexOf(null);
  return before === -1 ? Math.min(ratings.length - 1, place + 1) : before;
}

function stepOf({ name = '' }: KeypressEvent, count: number): number | null {
  return /^\d$/.test(name) && Number(name) < count ? Number(name) : null;
}
