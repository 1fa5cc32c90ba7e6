import type { Comparison } from '../domain/critique/comparison.ts';
import { quotable } from '../text/clean.ts';
import type { Page } from '../text/page.ts';
import { type CritiqueTerms, titleOfSignal } from './critique-words.ts';

const MOST_QUOTES = 5;

/** What got better or worse against an earlier version. */
export function addComparison(page: Page, comparison: Comparison, terms: CritiqueTerms): void {
  const { points, mended, added, gained, lost } = comparison;
  page.heading('Against the earlier version');
  if (points !== null) {
    page.labelled(
      'Score',
      points === 0 ? 'the same' : `${points > 0 ? '+' : ''}${points} points`,
      2,
    );
  }
  const titles = (ids: readonly string[]) => ids.map((id) => titleOfSignal(id, terms)).join(', ');
  if (gained.length > 0) page.labelled('New to hold you to', titles(gained), 2);
  if (lost.length > 0) page.labelled('No longer there', titles(lost), 2);
  if (mended.length > 0) page.labelled('Empty words gone', quotes(mended), 2);
  if (added.length > 0) page.labelled('Empty words new', quotes(added), 2);
  const isSame = [mended, added, gained, lost].every(({ length }) => length === 0);
  if (isSame) page.text('The same words are found in both.', { indent: 2 });
}

function quotes(all: Comparison['mended']): string {
  const shown = all.slice(0, MOST_QUOTES).map(({ quote }) => `"${quotable(quote, 60)}"`);
  const more = all.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, and ${more} more` : '');
}
