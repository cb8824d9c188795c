/** Text as the words that search knows: what stands in the index, and what is asked of it. See docs/search.md. */
import { fold } from './fold.ts';

/**
 * One word of what was typed: it is found where all beginnings of any one alternative are. `ac/dc` is found by
 * `ac` and `dc`, or by `acdc`.
 */
export type WantedWord = readonly (readonly string[])[];

const PLAIN = /^[a-z0-9 ]*$/;
// oxlint-disable-next-line no-control-regex -- the whole of ASCII
const ASCII = /^[\x00-\x7F]*$/;
const NO_TEXT = /[\p{Cs}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const CONTROL = /\p{Cc}/gu;
const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
const SYMBOLS = /\p{S}+/gu;
// scripts that put no space between words, and Hangul, which puts few
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]+/gu;
const OUTER_BRACKETS = /^[\p{Ps}\p{Pi}"']+|[\p{Pe}\p{Pf}"']+$/gu;
// between words they separate; on their own they may be a name
const SEPARATORS = /^[-–—‐‑/|\\,.;:&+·•~]+$/u;
// P!nk, A$AP, Ke$ha: a sign in a letter's place
const IN_PLACE_OF: Readonly<Record<string, string>> = { $: 's', '!': 'i', '@': 'a' };
const LETTER_LIKE = /(?<=\p{L})[$!@](?=\p{L})|\$(?=\p{L})|(?<=\p{L})\$/gu;
// no name has a longer word, hostile ones do
const MAX_WORD_LENGTH = 64;

/** The words of a text, separated by single spaces, as the index keeps them. Cost: a fold; plain Latin text is kept as it is. */
export function indexText(text: string): string {
  const folded = fold(text);
  return PLAIN.test(folded) && folded.length <= MAX_WORD_LENGTH ? folded : indexWords(text).join(' ');
}

/** The words of a text as the index keeps them, each once. */
export function indexWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const chunk of chunksOf(text)) {
    const parts = partsOf(chunk);
    for (const part of parts) for (const word of piecesOf(part, true)) words.add(word);
    if (parts.length > 1) for (const word of piecesOf(parts.join(''), true)) words.add(word);
    for (const word of wordsOfSigns(chunk, parts)) words.add(word);
  }
  return [...words];
}

/** What a typed text asks for: every word of it, in any order. Empty where it holds nothing to look for. */
export function wantedWords(text: string): readonly WantedWord[] {
  const chunks = chunksOf(text);
  const hasLetters = chunks.some((chunk) => partsOf(chunk).length > 0);
  return chunks.flatMap((chunk) => {
    const parts = partsOf(chunk);
    if (parts.length === 0) return hasLetters && SEPARATORS.test(chunk) ? [] : [signAlternatives(chunk)];
    const whole = parts.length > 1 ? [piecesOf(parts.join(''), false)] : [];
    const meant = spelledOut(chunk);
    return [
      [
        parts.flatMap((part) => piecesOf(part, false)),
        ...whole,
        ...(meant === undefined ? [] : [piecesOf(meant, false)]),
      ],
    ];
  });
}

/** Whether the words of an index hold all that is wanted. */
export function holdsWords(words: readonly string[], wanted: readonly WantedWord[]): boolean {
  return wanted.every((word) =>
    word.some((beginnings) => beginnings.every((beginning) => words.some((it) => it.startsWith(beginning)))),
  );
}

/** A name by its letters alone, so that spellings with and without signs are equal; one of nothing but signs keeps them. */
export function bareName(text: string): string {
  const folded = fold(text);
  if (PLAIN.test(folded)) return folded.replaceAll(' ', '');
  const chunks = chunksOf(text);
  return chunks.flatMap(partsOf).join('') || chunks.join('');
}

/**
 * The letters of a text with one space between words, and between the letters of scripts that put none: a text holds a
 * phrase where this holds that of the phrase from the start of a word.
 */
export function phraseText(text: string): string {
  // most texts: several times as fast
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  return chunksOf(text)
    .flatMap(partsOf)
    .join(' ')
    .replaceAll(UNSPACED, (run) => ` ${Array.from(run).join(' ')} `)
    .replaceAll(/ +/gu, ' ')
    .trim();
}

function chunksOf(text: string): readonly string[] {
  return fold(text.replaceAll(CONTROL, ' ').replaceAll(NO_TEXT, ''))
    .replaceAll('ς', 'σ')
    .split(' ')
    .filter((chunk) => chunk !== '');
}

function partsOf(chunk: string): readonly string[] {
  return chunk.match(LETTERS) ?? [];
}

/** A run of letters as words; where the script puts no spaces, as every two neighbours. */
function piecesOf(run: string, isIndexed: boolean): readonly string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: unspaced, index } of run.matchAll(UNSPACED)) {
    if (index > end) pieces.push(clip(run.slice(end, index)));
    pieces.push(...pairsOf(unspaced, isIndexed));
    end = index + unspaced.length;
  }
  if (end < run.length) pieces.push(clip(run.slice(end)));
  return pieces;
}

/** In the index the last letter stands alone too, so that each one begins a word. */
function pairsOf(run: string, isIndexed: boolean): readonly string[] {
  const letters = Array.from(run);
  const pairs = letters.slice(0, -1).map((letter, at) => letter + (letters[at + 1] ?? ''));
  const last = letters.at(-1);
  return last === undefined || (!isIndexed && pairs.length > 0) ? pairs : [...pairs, last];
}

function wordsOfSigns(chunk: string, parts: readonly string[]): readonly string[] {
  if (parts.length === 0) return [clip(chunk), ...bareSigns(chunk)];
  const meant = spelledOut(chunk);
  return [...(chunk.match(SYMBOLS) ?? []).map(clip), ...(meant === undefined ? [] : piecesOf(meant, true))];
}

function signAlternatives(chunk: string): WantedWord {
  return [[clip(chunk)], ...bareSigns(chunk).map((signs) => [signs])];
}

/** `(∆)` is also found by `∆`. */
function bareSigns(chunk: string): readonly string[] {
  const bare = chunk.replaceAll(OUTER_BRACKETS, '');
  return bare === '' || bare === chunk ? [] : [clip(bare)];
}

/** The chunk with signs read as the letters they stand for; undefined where there are none. */
function spelledOut(chunk: string): string | undefined {
  const spelled = chunk.replaceAll(LETTER_LIKE, (sign) => IN_PLACE_OF[sign] ?? sign);
  return spelled === chunk ? undefined : partsOf(spelled).join('');
}

function clip(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : Array.from(word).slice(0, MAX_WORD_LENGTH).join('');
}
