/** Why a text is not scored at all. */
export type Refusal = 'empty' | 'too-short' | 'disguised' | 'not-english' | 'no-prose';

/** With fewer words nothing can be said of a text. */
const FEWEST_WORDS = 5;
/** Function words make up a third to a half of English prose; notes and resume lines have fewer. */
const LEAST_FUNCTION_SHARE = 0.2;
const LEAST_IN_SHORT = 0.1;
const SHORT_WORDS = 45;
/** Where another language has more function words than English has, it is that language. */
const ENGLISH = new Set(
  "the a an and or but if so of to in on for with at by from as is are was were be been it its it's this that these those i i'd i'll i've we we'd our us my me you your he she they them their his her not no do did does don't didn't have has had would will can could should than then there what which who when where how because after before until under over one more all each every into out up about only also just".split(
    ' ',
  ),
);
/** Whether a word, in lower case, is one of grammar. */
export function isFunctionWord(word: string): boolean {
  return ENGLISH.has(word);
}

const OTHERS = [
  'der die das und ist nicht ein eine ich wir mit von zu den dem für auf sie es auch dass sich haben hat werden wird war bei nach wie oder aus an als im um zum zur',
  'le la les des une et est pas je nous avec pour dans que qui sur ce cette il elle ont été au aux du par plus mais en se sont leur nos notre avons',
  'el los las una y es con para que por del se al como más pero su sus hemos fue nuestro nosotros este esta en lo',
  'o os as um uma e é não com para que por do da dos das em no na nos mais mas foi ao são nós nosso',
  'il lo gli una e è non con per che di del della dei nel sono abbiamo più ma si anche come nostro al',
  'de het een en is niet ik we wij met van voor op dat die zijn te aan ook maar bij naar was heeft ons',
  'i w na z do że się nie jest to jak po o od za przez oraz był była ale co ten tego są my nasz',
  'och att det som en på är av för med inte jag vi har till den var ett om men',
  've bir bu için ile de da çok olarak daha biz ben ne gibi olan değil',
].map((words) => new Set(words.split(' ').filter((word) => !ENGLISH.has(word))));

/** A number, or a word of a text in lower case. */
export const WORD_OR_NUMBER =
  /\d[\d.,]*\d|\d|[a-z\u00c0-\u1fff\u2c00-\ud7ff]+(?:'[a-z\u00c0-\u1fff\u2c00-\ud7ff]+)?/g;
const WORDS = /[\p{L}\p{M}\d]+(?:['\u2019][\p{L}]+)?/gu;
/** Signs that are not seen, between two letters; a joined emoji has none. */
const UNSEEN = /(?<=\p{L})(?:\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164)(?=\p{L})/gu;
/** A word with letters of two alphabets that look alike. */
const MIXED =
  /(?<!\p{L})(?=\p{L}*\p{Script=Latin})(?=\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}])\p{L}{2,}/gu;
const MOST_DISGUISED = 2;
/** Without any of these a text has neither: Greek to Georgian and on, and what takes no room. */
const SUSPECT =
  /[\u034f-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufb00-\uffff\ud800-\udfff\u00ad]/;

/** Words as people count them. */
export function wordsIn(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/**
 * Why there is nothing to score; null where a text is English prose.
 *
 * @param text the whole of it
 * @param prose its sentences alone, in lower case, without code, addresses and quoted lines
 */
export function refusalOf(text: string, prose: string): Refusal | null {
  if (text.trim() === '') return 'empty';
  if (SUSPECT.test(text) && countOf(text, UNSEEN) + countOf(text, MIXED) > MOST_DISGUISED) {
    return 'disguised';
  }
  const words = wordsIn(prose);
  if (words.length === 0 || isCode(prose)) return 'no-prose';
  if (!isLatin(words)) return 'not-english';
  const english = shareOf(words, ENGLISH);
  if (OTHERS.some((other) => shareOf(words, other) > english)) return 'not-english';
  if (words.length < FEWEST_WORDS) return 'too-short';
  const least = words.length < SHORT_WORDS ? LEAST_IN_SHORT : LEAST_FUNCTION_SHARE;
  return english >= least ? null : 'no-prose';
}

function shareOf(words: readonly string[], functionWords: ReadonlySet<string>): number {
  return words.filter((word) => functionWords.has(word)).length / words.length;
}

/** Whether a twentieth of the signs are those of programs. */
function isCode(prose: string): boolean {
  return countOf(prose, /[{}();=<>]/g) * 20 > prose.length;
}

function isLatin(words: readonly string[]): boolean {
  const latin = words.filter((word) => /^[\p{Script=Latin}\d']+$/u.test(word));
  return latin.length * 2 > words.length;
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
