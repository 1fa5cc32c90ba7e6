import type { CritiqueReport } from '../domain/critique/critique-report.ts';
import type { Finding, Severity } from '../domain/critique/findings.ts';
import { createLocator } from '../domain/critique/position.ts';
import { BANDS, type Score } from '../domain/critique/score.ts';
import { quotable } from '../text/clean.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { addComparison } from './critique-comparison-text.ts';
import { excerptOf } from './critique-excerpt.ts';
import {
  type CritiqueTerms,
  heldBackInWords,
  refusalInWords,
  slotInWords,
  titleOfKind,
  titleOfSignal,
} from './critique-words.ts';

/** Of one text, and of each of several. */
const MOST_FINDINGS = 12;
const MOST_OF_SEVERAL = 4;
const MOST_UNFILLED = 2;
const QUOTES = 2;
const INDENT = 4;
const HINT = 'It reads form, not truth: take the band for a hint. ai-pm-path guide critique';
const KEPT = 'Kept: the score, not the text. ai-pm-path critique --history';

/** What was found in each text, as a compiler tells it; for several texts a summary at the end. */
export function renderCritique(
  reports: readonly CritiqueReport[],
  terms: CritiqueTerms,
  screen: Screen,
): string {
  const page = new Page(screen);
  const isOne = reports.length === 1;
  for (const report of reports) {
    addHead(page.gap(), report, terms);
    addFindings(page, report, terms, isOne ? MOST_FINDINGS : MOST_OF_SEVERAL);
    if (isOne) addSections(page, report);
    addMissing(page, report);
    if (!isOne) continue;
    if (report.comparison !== null) addComparison(page, report.comparison, terms);
    addEvidence(page, report, terms);
    addScaffold(page, report);
  }
  if (!isOne) addSummary(page, reports);
  page.gap();
  page.text(HINT, { mark: screen.style.faint });
  if (reports.some(({ critique }) => critique.scored !== null)) {
    page.text(KEPT, { mark: screen.style.faint });
  }
  return page.toString();
}

function addHead(
  page: Page,
  { name, critique, earlier }: CritiqueReport,
  terms: CritiqueTerms,
): void {
  const { style } = page.screen;
  const { scored, refusal, kind, words } = critique;
  const file = quotable(name, 1000);
  if (refusal !== null) {
    page.text(`${file}: declined`, { mark: style.warning });
    page.text(`Not scored, since ${refusalInWords(refusal)}.`);
    return;
  }
  if (scored === null) return;
  const mark = scored.band === 'specific' ? style.good : style.warning;
  page.text(`${file}: ${bandInWords(scored)}`, { mark });
  page.text(`Read as: ${titleOfKind(kind, terms)}, ${words === 1 ? '1 word' : `${words} words`}.`);
  if (scored.heldBackBy !== null) {
    page.text(`Held back, since ${heldBackInWords(scored.heldBackBy)}.`);
  }
  if (earlier === null) return;
  const change = Math.round((scored.score - earlier.score) * 10) / 10;
  const points = change >= 0 ? `+${change}` : String(change);
  page.text(`Earlier version, ${earlier.on}: ${earlier.band}, ${earlier.score}. Now ${points}.`);
}

function bandInWords({ band, score }: Score): string {
  return `${band}, ${score} of 100`;
}

function addFindings(
  page: Page,
  { text, critique }: CritiqueReport,
  terms: CritiqueTerms,
  most: number,
): void {
  const { findings } = critique;
  const locate = createLocator(text);
  const asked = new Set<string>();
  const shown = shownOf(findings, most);
  for (const finding of shown) {
    const { line, column } = locate(finding.start);
    const title = titleOfSignal(finding.rule, terms);
    page.gap().text(`${line}:${column} ${finding.severity}, ${title}: ${finding.message}`, {
      mark: markOf(page.screen, finding.severity),
    });
    addExcerpt(page, text, finding);
    // The same question once is enough.
    if (!asked.has(finding.rule)) page.text(`? ${finding.question}`, { indent: INDENT });
    asked.add(finding.rule);
  }
  const more = findings.length - shown.length;
  if (more > 0) page.gap().text(`And ${more} more; all of them with --json.`);
}

/** The first ones; of brackets that are not filled in, which are all alike, a few. */
function shownOf(findings: readonly Finding[], most: number): readonly Finding[] {
  let unfilled = 0;
  const told = findings.filter(({ rule }) => {
    if (rule === 'unfilled') unfilled += 1;
    return rule !== 'unfilled' || unfilled <= MOST_UNFILLED;
  });
  return told.slice(0, most);
}

function markOf({ style }: Screen, severity: Severity): (text: string) => string {
  if (severity === 'error') return style.error;
  return severity === 'warning' ? style.warning : style.label;
}

/** The words in their line, underlined; read aloud, they stand in quotes. */
function addExcerpt(page: Page, text: string, { start, end }: Finding): void {
  const { columns, accessible } = page.screen;
  if (accessible) {
    page.text(`"${quotable(text.slice(start, end), 300)}"`, { indent: INDENT });
    return;
  }
  const indent = ' '.repeat(INDENT);
  const excerpt = excerptOf(text, start, end, columns - INDENT);
  page.drawing([
    (indent + excerpt.line).trimEnd(),
    indent + ' '.repeat(excerpt.before) + '^'.repeat(excerpt.width),
  ]);
}

const STATES = {
  holds: 'there',
  empty: 'nothing in it that one could check',
  absent: 'no such heading',
} as const;

/** Of a memo or a case study what each section holds, by the first words of what belongs into it. */
function addSections(page: Page, { critique }: CritiqueReport): void {
  if (critique.sections.length === 0) return;
  page.heading('Section by section');
  for (const { message, state } of critique.sections) {
    const [title = message] = message.replace(/\.$/, '').split(/[:;]/);
    page.labelled(title, STATES[state], 2);
  }
}

function addMissing(page: Page, { critique }: CritiqueReport): void {
  if (critique.missing.length === 0) return;
  page.heading('Missing');
  for (const { message, question } of critique.missing) {
    page.list([message]).text(`? ${question}`, { indent: 2 });
  }
}

/** Evidence that is told, what weighs most first; a reason or a "not" is no news to anybody. */
const TOLD = [
  ...['decision', 'lead', 'action', 'price', 'threshold', 'condition', 'fallback', 'baseline'],
  ...['sum', 'time', 'limit'],
];

/** What one could hold the person to: each kind once, with its first words. */
function addEvidence(page: Page, { text, critique }: CritiqueReport, terms: CritiqueTerms): void {
  const found = new Map<string, string[]>();
  for (const { signal, start, end } of critique.evidence) {
    found.set(signal, [...(found.get(signal) ?? []), `"${quotable(text.slice(start, end), 60)}"`]);
  }
  const told = TOLD.filter((signal) => found.has(signal));
  if (told.length === 0) return;
  page.heading('What one can hold you to');
  for (const signal of told) {
    const quotes = found.get(signal) ?? [];
    const more = quotes.length > QUOTES ? `, and ${quotes.length - QUOTES} more` : '';
    page.labelled(titleOfSignal(signal, terms), quotes.slice(0, QUOTES).join(', ') + more, 2);
  }
}

/** The person's own sentences in the order in which they convince, and a question where there is none. */
function addScaffold(page: Page, { critique, scaffold }: CritiqueReport): void {
  if (critique.scored === null || critique.scored.band === 'specific') return;
  // One line has no parts.
  if (critique.kind === 'bullet') return;
  page.heading('To rewrite: your own sentences, in this order');
  for (const { slot, sentences } of scaffold) {
    const { title, question } = slotInWords(slot);
    const words = sentences.map((sentence) => quotable(sentence, 400)).join(' ');
    page.labelled(title, words === '' ? `(nothing yet) ${question}` : words, 2);
  }
}

function addSummary(page: Page, reports: readonly CritiqueReport[]): void {
  page.heading(`${reports.length} texts`);
  page.entries(
    reports.map(({ name, critique: { scored } }) => ({
      term: quotable(name, 1000),
      text: scored === null ? 'declined' : bandInWords(scored),
    })),
  );
  const bands = reports.map(({ critique: { scored } }) => scored?.band ?? 'declined');
  const counts = [...BANDS.toReversed(), 'declined' as const].flatMap((band) => {
    const count = bands.filter((found) => found === band).length;
    return count === 0 ? [] : [`${count} ${band}`];
  });
  page.text(`Together: ${counts.join(', ')}.`);
}
