import type { Critique } from '../../src/domain/critique/critique.ts';
import { wordsIn } from '../../src/domain/critique/language.ts';
import { type GradedPrompt, textOf } from './corpus.ts';

export interface SpanFigures {
  /** Labelled spans of weak texts, and those that a finding touches. */
  readonly spans: number;
  readonly touched: number;
  /** Share of the words of weak texts that findings cover. */
  readonly covered: number;
  /** Findings of any severity in strong texts, errors among them, and words of those texts. */
  readonly alarms: number;
  readonly errors: number;
  readonly strongWords: number;
}

/** Where findings stand: on what the authors underlined, and on texts in which there is little to underline. */
export function spanFigures(
  prompts: readonly GradedPrompt[],
  critique: (text: string, prompt: GradedPrompt) => Critique,
): SpanFigures {
  let [spans, touched, covered, weakWords] = [0, 0, 0, 0];
  let [alarms, errors, strongWords] = [0, 0, 0];
  for (const prompt of prompts) {
    const weak = textOf(prompt, 'weak');
    const { findings } = critique(weak.text, prompt);
    for (const { quote } of weak.spans ?? []) {
      const start = weak.text.indexOf(quote);
      const end = start + quote.length;
      spans += 1;
      if (findings.some((finding) => finding.start < end && finding.end > start)) touched += 1;
    }
    weakWords += wordsIn(weak.text).length;
    covered += wordsIn(coveredBy(weak.text, findings)).length;
    const strong = textOf(prompt, 'strong').text;
    const onStrong = critique(strong, prompt).findings;
    alarms += onStrong.length;
    errors += onStrong.filter(({ severity }) => severity === 'error').length;
    strongWords += wordsIn(strong).length;
  }
  return { spans, touched, covered: covered / weakWords, alarms, errors, strongWords };
}

/** The words of a text that stand in a finding; overlapping ones count once. */
function coveredBy(text: string, findings: Critique['findings']): string {
  let end = 0;
  return findings
    .map((finding) => {
      const piece = text.slice(Math.max(end, finding.start), finding.end);
      end = Math.max(end, finding.end);
      return piece;
    })
    .join(' ');
}
