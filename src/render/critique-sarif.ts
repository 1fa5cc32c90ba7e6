import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { CritiqueReport } from '../domain/critique/critique-report.ts';
import type { Finding } from '../domain/critique/findings.ts';
import type { Signal } from '../domain/critique/lexicon.ts';
import { createLocator } from '../domain/critique/position.ts';

/** Rules that are no signal of the word lists. */
const OTHER_RULES = [
  { id: 'repeated', title: 'Said again', message: 'said before in the same words' },
  { id: 'unfilled', title: 'Not filled in', message: 'still the text of the template' },
] as const;

/** The findings as SARIF 2.1.0 (OASIS), which editors and review tools read; columns in UTF-16 units. */
export function renderCritiqueSarif(
  reports: readonly CritiqueReport[],
  signals: readonly Signal[],
  version: string,
): string {
  const rules = [...signals.filter(({ side }) => side !== 'evidence'), ...OTHER_RULES].map(ruleOf);
  const log: Log = {
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ai-pm-path', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        artifacts: reports.map(({ name }) => ({ location: { uri: uriOf(name) } })),
        results: reports.flatMap((report, index) => resultsOf(report, index, rules)),
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function ruleOf({ id, title, message }: Pick<Signal, 'id' | 'title' | 'message'>) {
  return { id, name: title, shortDescription: { text: message } };
}

function resultsOf(
  { name, text, critique }: CritiqueReport,
  index: number,
  rules: readonly ReportingDescriptor[],
): Result[] {
  const locate = createLocator(text);
  return critique.findings.map(({ rule, severity, message, question, start, end }: Finding) => {
    const [from, to] = [locate(start), locate(end)];
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex(({ id }) => id === rule),
      level: severity,
      message: { text: `${message}. ${question}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(name), index },
            region: {
              startLine: from.line,
              startColumn: from.column,
              endLine: to.line,
              endColumn: to.column,
              charOffset: start,
              charLength: end - start,
              snippet: { text: text.slice(start, end) },
            },
          },
        },
      ],
    };
  });
}

/** A path as a reference: relative (RFC 3986), or with the scheme of files where it is absolute (RFC 8089). */
function uriOf(name: string): string {
  const path = name.split(/[\\/]/).map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
