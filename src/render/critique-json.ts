import type { CritiqueReport } from '../domain/critique/critique-report.ts';
import { createLocator, type Position } from '../domain/critique/position.ts';
import { BANDS } from '../domain/critique/score.ts';

/** `ai-pm-path/critique@1`; of several texts `ai-pm-path/critiques@1` with one of these for each. */
export function renderCritiqueJson(reports: readonly CritiqueReport[]): string {
  const [first] = reports;
  const document =
    reports.length === 1 && first !== undefined
      ? { schema: 'ai-pm-path/critique@1', ...reportJson(first) }
      : {
          schema: 'ai-pm-path/critiques@1',
          files: reports.map(reportJson),
          summary: summaryOf(reports),
        };
  return `${JSON.stringify(document)}\n`;
}

function reportJson({
  name,
  text,
  critique,
  scaffold,
  earlier,
  comparison,
}: CritiqueReport): object {
  const { kind, scored, refusal, words, findings, evidence, missing, sections } = critique;
  const locate = createLocator(text);
  return {
    file: name,
    band: scored?.band ?? null,
    kind,
    findings: findings.map(({ rule, severity, start, end, message, question }) => ({
      rule,
      severity,
      ...placed(text, { start, end }, locate),
      message,
      question,
    })),
    evidence: evidence.map(({ signal, start, end }) => ({
      signal,
      ...placed(text, { start, end }, locate),
    })),
    missing,
    sections,
    score: scored?.score ?? null,
    words,
    refusal,
    heldBackBy: scored?.heldBackBy ?? null,
    scaffold,
    earlier: earlier === null ? null : { on: earlier.on, band: earlier.band, score: earlier.score },
    comparison,
  };
}

function placed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  locate: (offset: number) => Position,
): object {
  return { ...locate(start), start, end, quote: text.slice(start, end) };
}

function summaryOf(reports: readonly CritiqueReport[]): object {
  const count = (band: string) =>
    reports.filter(({ critique: { scored } }) => (scored?.band ?? 'declined') === band).length;
  return Object.fromEntries([...BANDS, 'declined'].map((band) => [band, count(band)]));
}
