import type { Context } from '../context.ts';
import { quotable } from '../text/clean.ts';
import { Page } from '../text/page.ts';
import type { DocumentOptions } from './document-options.ts';

/**
 * Brings a finished document to where it was asked for: a file (and says so), a pager for text that a
 * person reads, or stdout. `-` as a file means stdout.
 */
export async function deliver(
  text: string,
  { format, output, force }: DocumentOptions<string>,
  context: Context,
): Promise<void> {
  if (output !== undefined && output !== '-') {
    const { saveDocument } = await import('../storage/save-document.ts');
    saveDocument(output, text, { force });
    const notice = new Page(context.errorScreen).text(`Written to ${quotable(output, 1000)}.`);
    return context.stderr.write(notice.toString());
  }
  if (format === 'text') return context.page(text);
  return context.stdout.write(text);
}
