/** Text made comparable: for sorting, matching and search, never for showing. */

// letters that Unicode does not decompose, as their usual plain spelling
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ё: 'е',
};
// accents, Hebrew points, Arabic vowel marks; not the vowel signs of Indic scripts or kana's voicing, which make other words
const ACCENTS =
  // oxlint-disable-next-line no-misleading-character-class -- a class of combining characters on purpose
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]+/gu;
// oxlint-disable-next-line no-control-regex -- the whole of ASCII
const ASCII = /^[\x00-\x7F]*$/;
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

let last = { text: '', folded: '' };

/**
 * The text without case, accents, width and surplus space: `Ёлка` and `елка`, `Łódź` and `lodz` are equal.
 * й stays й (it is a letter of its own, not an accented и). Idempotent.
 */
export function fold(text: string): string {
  // a name is folded for its order, its words and its letters, one after the other
  if (last.text !== text) last = { text, folded: foldAnew(text) };
  return last.folded;
}

function foldAnew(text: string): string {
  // most names of most libraries: nothing to take apart, at a tenth of the cost
  if (ASCII.test(text)) return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return (
    text
      .normalize('NFKD')
      .replaceAll('и\u0306', 'й')
      .replaceAll('И\u0306', 'Й')
      .replaceAll(ACCENTS, '')
      .toLowerCase()
      // lower case brings marks of its own: İ becomes i and U+0307
      .replaceAll(ACCENTS, '')
      .replaceAll(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
      // what was taken apart only to find the accents: Hangul, kana
      .normalize('NFC')
      .replaceAll(/\s+/gu, ' ')
      .trim()
  );
}

const ARTICLE = /^(?:the|a|an) (?=\S)/u;
// greedy and then back from the end: a pattern for what ends a name takes the square of the time where much stands within
const BETWEEN_PUNCTUATION = /^[^\p{L}\p{N}]*(.*[\p{L}\p{N}])/su;

/**
 * The key that puts names in the order of a shelf: folded, without a leading English article or quotation marks,
 * numbers by value (`2` before `10`). A name of nothing but signs keeps them. Idempotent enough to be stored.
 */
export function sortKey(name: string): string {
  const folded = fold(name);
  const bare = (BETWEEN_PUNCTUATION.exec(folded)?.[1] ?? '').replace(ARTICLE, '');
  return (bare === '' ? folded : bare).replaceAll(/\d+/gu, (digits) =>
    digits.replace(/^0+(?=\d)/u, '').padStart(6, '0'),
  );
}

/**
 * The key by which two spellings are one artist or genre: case, spacing, and the typist's choice of
 * apostrophe and hyphen do not matter; accents do.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[\u2018\u2019\u02BC]/gu, "'")
    .replaceAll(/[\u2010\u2011]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
