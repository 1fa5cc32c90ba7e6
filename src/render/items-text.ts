import { drillOf } from '../domain/assessment/answer.ts';
import { allItems, type ItemBank } from '../domain/assessment/bank.ts';
import {
  type Item,
  type NumberItem,
  OPTION_IDS,
  type WrittenItem,
} from '../domain/assessment/item.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

export interface ItemsLook {
  /** For the numbers that are generated. */
  readonly seed: string;
  readonly reveal: boolean;
}

/** Every item in the order of the ids, with its key and reasons where they are revealed. */
export function renderItems(bank: ItemBank, look: ItemsLook, screen: Screen): string {
  const page = new Page(screen);
  for (const item of allItems(bank)) {
    page.heading(item.id).text(`${item.skill}, level ${item.level}, ${item.kind}`, { indent: 2 });
    if (item.kind === 'number') numberBlock(page, item, look);
    else writtenBlock(page, item, look);
  }
  return page.toString();
}

function numberBlock(page: Page, item: NumberItem, { seed, reveal }: ItemsLook): void {
  const drill = drillOf(item, seed);
  page.text(drill.prompt, { indent: 2 });
  if (reveal) page.labelled('Key', `${drill.key} (${drill.unit})`, 2).list(drill.working, 2);
}

function writtenBlock(page: Page, item: WrittenItem, { reveal }: ItemsLook): void {
  page.text(item.stem, { indent: 2 });
  for (const [place, { text, reason }] of item.options.entries()) {
    const key = reveal ? keyMark(item, place) : '';
    page.labelled(`${OPTION_IDS[place]}${key}`, text, 2);
    if (reveal) page.text(reason, { indent: 5 });
  }
}

/** ` right` or ` effect 3`. */
function keyMark(item: WrittenItem, place: number): string {
  if (item.kind === 'situation') return ` effect ${item.options[place]?.effect}`;
  return item.options[place]?.right === true ? ' right' : '';
}

/** `ai-pm-path/assess-items@1` */
export function renderItemsJson(bank: ItemBank, { seed, reveal }: ItemsLook): string {
  const items = allItems(bank).map((item) => itemJson(item, { seed, reveal }));
  return `${JSON.stringify({ schema: 'ai-pm-path/assess-items@1', seed, items })}\n`;
}

function itemJson(item: Item, { seed, reveal }: ItemsLook): object {
  const { id, skill, kind, level } = item;
  if (item.kind === 'number') {
    const { prompt, ask, data, unit, tolerance, key, working } = drillOf(item, seed);
    const { family } = item;
    const shown = { id, skill, kind, level, family, stem: prompt, ask, data, unit, tolerance };
    return reveal ? { ...shown, key, working } : shown;
  }
  const { stem, targets, sources } = item;
  const options = item.options.map(({ text }, place) => ({ id: OPTION_IDS[place], text }));
  if (!reveal) return { id, skill, kind, level, targets, stem, options };
  const revealed = item.options.map((option, place) => ({ id: OPTION_IDS[place], ...option }));
  return { id, skill, kind, level, targets, stem, options: revealed, key: keyOf(item), sources };
}

/** The letter of the right option, or of the most and the least effective action. */
function keyOf(item: WrittenItem): string | { most: string; least: string } {
  const letter = (place: number) => OPTION_IDS[place] ?? '';
  if (item.kind === 'choice') return letter(item.options.findIndex(({ right }) => right === true));
  const at = (effect: number) =>
    letter(item.options.findIndex((option) => option.effect === effect));
  return { most: at(item.options.length - 1), least: at(0) };
}
