import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

export interface ToldError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What happened and what to do next, for a person. */
export function renderErrorText({ message, hint }: ToldError, screen: Screen): string {
  const page = new Page(screen).text(`error: ${message}`, { mark: screen.style.error });
  if (hint !== '') page.text(hint, { indent: 2 });
  return page.toString();
}

/** The same for a program. */
export function renderErrorJson({ code, message, hint }: ToldError): string {
  return `${JSON.stringify({ error: { code, message, hint } })}\n`;
}
