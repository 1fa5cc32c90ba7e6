import type { CritiqueFact } from '../domain/critique/critique-fact.ts';
import { quotable } from '../text/clean.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

/** Text by text, each with its results in order, oldest first. */
export function renderCritiqueHistory(kept: readonly CritiqueFact[], screen: Screen): string {
  const page = new Page(screen);
  if (kept.length === 0) {
    return page
      .text('No text has been read yet.')
      .text('Begin with: ai-pm-path critique answer.txt')
      .toString();
  }
  for (const [name, facts] of byText(kept)) {
    page.heading(quotable(name, 1000));
    page.entries(
      facts.map(({ on, band, score, words, findings }) => ({
        term: on,
        text: `${band}, ${score} of 100; ${words} words, ${findings === 1 ? '1 finding' : `${findings} findings`}`,
      })),
    );
    const [first, last] = [facts[0], facts.at(-1)];
    // What came from standard input are different texts, as far as anybody knows.
    if (first !== undefined && last !== undefined && facts.length > 1 && first.place !== '-') {
      const change = Math.round((last.score - first.score) * 10) / 10;
      page.text(`${change >= 0 ? '+' : ''}${change} points since the first version.`, {
        indent: 2,
      });
    }
  }
  return page.toString();
}

/** `ai-pm-path/critique-history@1` */
export function renderCritiqueHistoryJson(kept: readonly CritiqueFact[]): string {
  const texts = Array.from(byText(kept).values(), (facts) => ({
    place: facts[0]?.place,
    kind: facts[0]?.kind,
    results: facts.map(({ on, band, score, words, findings, fingerprint }) => ({
      ...{ on, band, score, words, findings, fingerprint },
    })),
  }));
  return `${JSON.stringify({ schema: 'ai-pm-path/critique-history@1', texts })}\n`;
}

function byText(kept: readonly CritiqueFact[]): Map<string, CritiqueFact[]> {
  const texts = new Map<string, CritiqueFact[]>();
  for (const fact of kept) {
    const place = fact.place === '-' ? 'standard input' : fact.place;
    const name = `${place} (${fact.kind})`;
    texts.set(name, [...(texts.get(name) ?? []), fact]);
  }
  return texts;
}
