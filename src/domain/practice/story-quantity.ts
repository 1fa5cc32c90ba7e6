const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const YEAR = '(?:19|20)\\d\\d';
const WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const PEOPLE =
  '(?:people|persons?|engineers?|developers?|designers?|scientists?|analysts?|managers?|testers?|labellers?|colleagues?|members?|teams?|of us|FTEs?|heads?)';

/** What has digits and measures no result. Months only with a capital: "may" is a verb too. */
const NO_QUANTITIES: readonly RegExp[] = [
  // Days and times of day.
  new RegExp(`\\b${YEAR}-\\d\\d(?:-\\d\\d)?\\b`, 'g'),
  /\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)\b/g,
  /\b\d{1,2}:\d\d\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?(?!\\w)`, 'g'),
  new RegExp(`\\b${MONTH} (?:${YEAR}|\\d{1,2}(?:st|nd|rd|th)?(?:,? ${YEAR})?)(?![\\w.,]*\\d)`, 'g'),
  // A year: behind a word that leads to one, or with nothing behind it that it could count.
  new RegExp(
    `\\b(?:in|since|until|till|during|early|mid|late|spring|summer|autumn|winter|year)[ -]${YEAR}\\b`,
    'gi',
  ),
  new RegExp(`(?<![$\\u20ac\\u00a3.,\\d-])\\b${YEAR}\\b(?!\\s*[a-z%\\d])(?![.,]\\d)`, 'g'),
  // A place in a row: week 3, version 2, the 2nd attempt.
  /\b(?:day|week|month|sprint|quarter|phase|version|release|step|level|round|page)s? \d+\b/gi,
  /\b\d+(?:st|nd|rd|th)\b/g,
  // Names that hold a digit (Q3, F1, GPT-4, v2.1), but no currency in front of an amount.
  /\b(?!EUR|USD|GBP|CHF)[A-Za-z]+-?\d+(?:\.\d+)*\b/g,
  // How many worked on it.
  new RegExp(`\\b(?:\\d+|${WORD})[ -](?:\\w+ )?${PEOPLE}\\b`, 'gi'),
  new RegExp(`\\b(?:team|group|crew|squad) of (?:\\d+|${WORD})\\b`, 'gi'),
];

const IN_WORDS = new RegExp(
  `\\b(?:${WORD}|hundreds?|thousands?|millions?|half|halved|twice|doubled|tripled)\\b`,
  'i',
);

/**
 * Whether a result names a quantity: a number in digits or in words that is no date, no place in a row
 * and no size of a team. "One" in words does not count, as it mostly stands for "somebody".
 */
export function hasQuantity(result: string): boolean {
  const rest = NO_QUANTITIES.reduce((text, pattern) => text.replace(pattern, ' '), result);
  return /\d/.test(rest) || IN_WORDS.test(rest);
}
