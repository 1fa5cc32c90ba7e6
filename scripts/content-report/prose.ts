/** Every text in a content value except ids of sources. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => (key === 'sources' ? [] : textsIn(child)));
}

const MONEY = /\$\s?\d|\b(?:EUR|USD|GBP)\b|[\u20ac\u00a3]\s?\d/;
const SHARE = /\d\s?%|\d per ?cent\b/i;
const STUDY_COUNT =
  /\b\d[\d,]* (?:[\w-]+ ){0,2}(?:studies|interviews|respondents|participants|practitioners|papers)\b/i;

/** Whether a text claims a number that somebody has to have counted. */
export function figuresIn(text: string): boolean {
  return [MONEY, SHARE, STUDY_COUNT].some((figure) => figure.test(text));
}

/** The texts that say "PM" alone; where it may be `quoted`, outside quotation marks only. */
export function bareAbbreviations(
  texts: readonly string[],
  { quoted }: { readonly quoted: boolean },
): string[] {
  return texts.filter((text) => /\bPMs?\b/.test(quoted ? text.replace(/"[^"]*"/g, '') : text));
}

/** The numbers of the lines with a character above 127 outside addresses. */
export function notAscii(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      /[^\t -~]/.test(line.replace(/https?:\/\/\S+/g, '')) ? [index + 1] : [],
    );
}
