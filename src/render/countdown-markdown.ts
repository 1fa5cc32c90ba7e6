import type { Countdown } from '../domain/checklist/countdown.ts';
import { spansOf } from '../domain/checklist/countdown-weeks.ts';
import { countdownInWords, entryInWords, leftOutInWords, spanInWords } from './countdown-words.ts';
import { escapeProse as escaped } from './markdown-escape.ts';

/** The countdown as Markdown (CommonMark with GitHub's task lists): a tick box for every entry. */
export function renderCountdownMarkdown(countdown: Countdown): string {
  const blocks = [
    '# Countdown to the interview',
    ...countdownInWords(countdown).map(escaped),
    ...spansOf(countdown).flatMap((span) => [
      `## ${escaped(spanInWords(span))}`,
      lines(span.entries.map((entry) => `- [ ] ${escaped(entryInWords(entry))}`)),
    ]),
    ...leftOutBlocks(countdown),
    '## Day sheet',
    lines(countdown.daySheet.map((line, index) => `${index + 1}. ${escaped(line)}`)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function leftOutBlocks(countdown: Countdown): string[] {
  const groups = leftOutInWords(countdown);
  if (groups.length === 0) return [];
  return [
    '## Left out, and what to do instead',
    lines(groups.map(({ titles, instead }) => `- **${escaped(titles)}:** ${escaped(instead)}`)),
  ];
}

function lines(all: readonly string[]): string {
  return all.join('\n');
}
