/** Rules about texts, by the search index where it knows, by one walk over the texts where it does not. */
import type { Rule, TextOperator } from '../../../../shared/query/ast.ts';
import { textField, type TextField } from '../../../../shared/query/facts.ts';
import { textOf } from '../../../../shared/query/value-texts.ts';
import { valueTester, wordTester } from '../../../../shared/query/texts.ts';
import { phraseText, wantedWords } from '../../../../shared/text/words.ts';
import type { ReadDb } from '../../handles.ts';
import { withDbErrors } from '../../errors.ts';
import type { Pieces } from '../pieces.ts';
import { matchExpression } from '../search-match.ts';
import { textSources, type TextSource } from './text-sources.ts';

type Raw = ReadDb['raw'];
type Test = (text: string) => boolean;

/** What is asked of a field, the negation left out. */
export interface TextWish {
  readonly field: TextField;
  readonly operator: TextOperator;
  readonly wanted: string;
}

/** Ids of the index, whose words are all in the columns. Null: nothing is looked for, which all tracks hold. */
export function matchWords(raw: Raw, wanted: string, column: string | null): readonly number[] | null {
  const words = wantedWords(wanted);
  if (words.length === 0) return null;
  const expression = matchExpression(words);
  return withDbErrors(() =>
    raw
      .prepare<[string], number>('select rowid from track_search where track_search match ?')
      .pluck()
      .all(column === null ? expression : `{${column}} : (${expression})`),
  );
}

const MANY = 3;
// look-ups of single texts cost more than a walk over all of them does
const FEW = 20_000;
// some 15 ms where each text is another
const IDS_A_PIECE = 4096;

/** Texts that are asked for are read once, however many rules are about them. */
export interface TextLeaves {
  /** Ids of tracks; null for all of them. */
  find(wish: TextWish): Pieces<Iterable<number> | null>;
}

/** For the rules of one query. Nothing is read before it is asked for. */
export function createTextLeaves(raw: Raw, wishes: readonly TextWish[]): TextLeaves {
  const walked = new Map<TextField, ReadonlyMap<string, readonly number[]>>();
  const walkOf = function* (field: TextField): Pieces<ReadonlyMap<string, readonly number[]>> {
    const known = walked.get(field);
    if (known !== undefined) return known;
    const tests = new Map<string, Test>();
    for (const wish of wishes) if (wish.field === field && !isIndexed(wish)) tests.set(keyOf(wish), testOf(wish));
    const found = yield* walk(raw, textSources[field], tests);
    walked.set(field, found);
    return found;
  };
  return {
    find: function* (wish) {
      const source = textSources[wish.field];
      if (isIndexed(wish)) return matchWords(raw, wish.wanted, source.indexed);
      const narrowed = isNarrowed(wish, wishes) ? findNarrowed(raw, wish, source) : undefined;
      if (narrowed !== undefined) return narrowed;
      const key = keyOf(wish);
      const found = (yield* walkOf(wish.field)).get(key);
      return found ?? (yield* walk(raw, source, new Map([[key, testOf(wish)]]))).get(key) ?? [];
    },
  };
}

const keyOf = ({ operator, wanted }: TextWish): string => `${operator} ${wanted}`;

function isIndexed({ field, operator }: TextWish): boolean {
  return operator === 'holds' && textSources[field].indexed !== null;
}

/** Rules that the index narrows down; of many one walk answers all of them sooner. */
function isNarrowed({ field, operator }: TextWish, wishes: readonly TextWish[]): boolean {
  if (operator !== 'is' && operator !== 'phrase') return false;
  const { indexed, tracksSql } = textSources[field];
  // the index has the composers of the tag, and credits may say others
  if (field === 'composer') return false;
  if (indexed === null || tracksSql !== null) return false;
  return wishes.filter((it) => it.field === field && (it.operator === 'is' || it.operator === 'phrase')).length <= MANY;
}

function testOf({ field, operator, wanted }: TextWish): Test {
  if (operator !== 'holds') return valueTester(operator, wanted);
  return wordTester(wanted, textSources[field].words);
}

/** What is left of what the index knows to hold the words; undefined where that is too much, or there are no words. */
function findNarrowed(raw: Raw, wish: TextWish, source: TextSource): Iterable<number> | undefined {
  // what is equal, or holds the phrase, holds its words
  const candidates = matchWords(raw, phraseText(wish.wanted), source.indexed);
  if (candidates === null || candidates.length > FEW) return undefined;
  const key = keyOf(wish);
  const gathered = gather(new Map([[key, testOf(wish)]]), source);
  const among = Array<string>(source.amongSql.split('?').length - 1).fill(JSON.stringify(candidates));
  gathered.take(
    withDbErrors(() =>
      raw
        .prepare<string[], Pair>(source.amongSql)
        .raw()
        .all(...among),
    ),
  );
  return gathered.passed.get(key) ?? [];
}

type Pair = readonly [id: number, text: string];

/** By the key of each test the tracks whose texts pass; a few thousand are read at a time. */
function* walk(
  raw: Raw,
  source: TextSource,
  tests: ReadonlyMap<string, Test>,
): Pieces<ReadonlyMap<string, readonly number[]>> {
  const gathered = gather(tests, source);
  const statement = raw.prepare<{ readonly from: number; readonly to: number }, Pair>(source.sql).raw();
  const last = withDbErrors(() => raw.prepare<[], number | null>(source.lastIdSql).pluck().get()) ?? 0;
  for (let from = 0; from < last; from += IDS_A_PIECE) {
    if (from > 0) yield 'reading';
    gathered.take(withDbErrors(() => statement.all({ from, to: from + IDS_A_PIECE })));
  }
  const { tracksSql } = source;
  if (tracksSql === null) return gathered.passed;
  const tracks = raw.prepare<[string], number>(tracksSql).pluck();
  return withDbErrors(() => new Map([...gathered.passed].map(([key, ids]) => [key, tracks.all(JSON.stringify(ids))])));
}

/** Puts the ids whose texts pass under the key of each test. */
function gather(tests: ReadonlyMap<string, Test>, { show }: TextSource) {
  const passed = new Map([...tests.keys()].map((key) => [key, [] as number[]]));
  const pairs = [...tests].map(([key, isMet]) => ({ isMet, ids: passed.get(key) ?? [], verdict: false }));
  let last: string | undefined;
  return {
    passed,
    take: (texts: Iterable<Pair>) => {
      for (const [id, text] of texts) {
        // tracks that follow each other are often of one artist, in one folder, of one format
        const shown = show(text);
        const isSame = shown === last;
        last = shown;
        for (const pair of pairs) {
          if (!isSame) pair.verdict = pair.isMet(shown);
          if (pair.verdict) pair.ids.push(id);
        }
      }
    },
  };
}

/** The wishes behind a rule: a rule about anything is one about each of its fields. */
export function wishesOf({ field, value }: Rule, operator: TextOperator): readonly TextWish[] {
  const parts: readonly TextField[] =
    field === 'any' ? ['title', 'artist', 'album', 'composer'] : [textField(field)].filter((part) => part !== null);
  return parts.map((part) => ({ field: part, operator, wanted: textOf(value) }));
}
