/** Words and phrases that say nothing, or say it louder than it is. */
const FILLER: readonly RegExp[] = [
  /\b(?:leverag|unlock|empower|utiliz|utilis|delv|synerg)\w*/i,
  /\b(?:crucial|seamless|robust|holistic|pivotal|transformative|unparalleled|groundbreaking)(?:ly)?\b/i,
  /\b(?:cutting|bleeding)[- ]edge\b|\bgame[- ]chang\w+|\bworld[- ]class\b|\bbest[- ]in[- ]class\b/i,
  /\b(?:ever[- ]evolving|fast[- ]paced|rapidly (?:evolving|changing))\b/i,
  /\bin today's (?:world|market|economy|age)\b|\bin the (?:age|era|world) of AI\b|\bat the end of the day\b|\bdeep dive\b/i,
  /\b(?:it is|it's) (?:important|essential) (?:to|that)|\bit is worth (?:noting|mentioning)\b|\bneedless to say\b/i,
  /\b(?:journey|rockstar|ninja|guru|paradigm|mindset)s?\b/i,
  /\bnot (?:just|only) [^.;]{3,60}?,? but (?:also )?/i,
  /\b(?:very|really|truly|extremely|incredibly) (?:important|useful|powerful|valuable)\b/i,
];

/** The filler in a text, as it stands there. Between quotation marks it is somebody else's. */
export function fillerIn(text: string): string[] {
  const own = text.replace(/"[^"]*"|'[^']*'(?=[\s.,;:)]|$)/g, '');
  return FILLER.flatMap((pattern) => own.match(pattern)?.[0] ?? []);
}
