/** The best matches of a text among one kind of rows, at any size of the library. */
import type { SearchKind } from '../../../shared/contract/search.ts';
import { sortKey } from '../../../shared/text/fold.ts';
import { wantedWords } from '../../../shared/text/words.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { SHOWN_ARTIST } from './artist-lists.ts';
import { matchExpression } from './search-match.ts';
import { createGrader, rank, type Candidate, type Ranked } from './search-rank.ts';

export interface Matches {
  /** Best first. */
  readonly best: readonly Ranked[];
  /** At most 1000. */
  readonly total: number;
  readonly hasMore: boolean;
}

const MAX_TOTAL = 1000;
// so many matches are compared; names that begin as typed are found beyond them
const MAX_RANKED = 2000;
const MAX_BEGINNING = 200;
const MAX_DIGITS = 6;

/** Per kind: the columns of a candidate, what a row needs to be shown that is cheap to ask, and its order. */
interface Shape {
  readonly columns: string;
  readonly where: string;
  /** Null where the kind has so few rows that no order of them is stored. */
  readonly order: string | null;
}

const SHAPES: Readonly<Record<SearchKind, Shape>> = {
  track: { columns: 'missing_since is not null as isMissing, sort_key as sortKey', where: 'true', order: 'sort_key' },
  album: { columns: '0 as isMissing, sort_key as sortKey', where: 'track_count > 0', order: 'sort_key' },
  artist: { columns: '0 as isMissing, sort_key as sortKey', where: 'true', order: 'sort_key' },
  genre: { columns: '0 as isMissing, name_key as sortKey', where: 'true', order: null },
};

/**
 * The best `limit` matches and how many there are. Cost: where enough names begin as typed, a walk of their index and a
 * count to 1000; else up to 2000 matches are read and compared.
 */
export function findMatches({ raw }: ReadDb, kind: SearchKind, text: string, limit: number): Matches {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return { best: [], total: 0, hasMore: false };
  const asked: Asked = { raw, kind, expression: matchExpression(wanted) };
  const grade = createGrader(text);
  return withDbErrors(() => {
    const counted = countMatches(asked);
    if (counted.total === 0) return { best: [], ...counted };
    const beginning = rank(listBeginning(asked, text), grade).filter((it) => it.isMissing === 0 && it.grade <= 1);
    const first = takeShown(asked, beginning, limit);
    if (first.length === limit) return { best: first, ...counted };
    return { best: takeShown(asked, rank([...beginning, ...listMatching(asked)], grade), limit), ...counted };
  });
}

/** All matches by name. Cost: sorts them; some 0.3 s a million. */
export function listMatchIds({ raw }: ReadDb, kind: SearchKind, text: string): Uint32Array {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return new Uint32Array();
  const { where, order } = SHAPES[kind];
  const shown = kind === 'artist' ? SHOWN_ARTIST : where;
  const sql = `select ${kind}.id from ${kind}_search s join ${kind} on ${kind}.id = s.rowid
    where ${kind}_search match ? and ${shown} order by ${order ?? 'name_key'}, ${kind}.id`;
  return withDbErrors(() => Uint32Array.from(raw.prepare<[string], number>(sql).pluck().all(matchExpression(wanted))));
}

interface Asked {
  readonly raw: ReadDb['raw'];
  readonly kind: SearchKind;
  readonly expression: string;
}

function countMatches({ raw, kind, expression }: Asked): Pick<Matches, 'total' | 'hasMore'> {
  const shown = kind === 'artist' ? SHOWN_ARTIST : SHAPES[kind].where;
  const joined = kind === 'track' || kind === 'genre' ? '' : `join ${kind} on ${kind}.id = s.rowid`;
  const counted = keptStatement(
    raw,
    `select 1 from ${kind}_search s ${joined} where ${kind}_search match ? and ${shown} limit ${MAX_TOTAL + 1}`,
  )
    .pluck()
    .all(expression).length;
  return { total: Math.min(counted, MAX_TOTAL), hasMore: counted > MAX_TOTAL };
}

/** The first rows, as on the shelf, whose sort key begins as typed. */
function listBeginning({ raw, kind }: Asked, text: string): readonly Candidate[] {
  const { columns, where, order } = SHAPES[kind];
  if (order === null) return [];
  const statement = keptStatement(
    raw,
    `select id, name, ${columns} from ${kind} where ${order} >= ? and ${order} < ? and ${where}
     order by ${order}, id limit ${MAX_BEGINNING}`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return keysBeginning(sortKey(text)).flatMap((key) => statement.all(key, `${key}\u{10FFFF}`) as Candidate[]);
}

/** Sort keys hold numbers padded: what begins with `19` is filed under `000019`, `001900`, … */
function keysBeginning(key: string): readonly string[] {
  const [digits] = /\d+$/u.exec(key) ?? [];
  if (digits === undefined) return [key];
  const number = digits.replace(/^0+(?=\d)/u, '');
  const before = key.slice(0, -digits.length);
  const lengths = Array.from({ length: Math.max(1, MAX_DIGITS - number.length + 1) }, (_, at) => number.length + at);
  return lengths.map((length) => before + '0'.repeat(Math.max(0, MAX_DIGITS - length)) + number);
}

/** The first matches by id. */
function listMatching({ raw, kind, expression }: Asked): readonly Candidate[] {
  const { columns, where } = SHAPES[kind];
  const statement = keptStatement(
    raw,
    `select ${kind}.id, ${kind}.name, ${columns} from ${kind}_search s join ${kind} on ${kind}.id = s.rowid
     where ${kind}_search match ? and ${where} limit ${MAX_RANKED}`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return statement.all(expression) as Candidate[];
}

/** Artists without a present track are passed over only here: to ask it of every candidate would be dear. */
function takeShown({ raw, kind }: Asked, ranked: readonly Ranked[], limit: number): readonly Ranked[] {
  if (kind !== 'artist') return ranked.slice(0, limit);
  const isShown = keptStatement(raw, `select 1 from artist where id = ? and ${SHOWN_ARTIST}`);
  const taken: Ranked[] = [];
  for (const it of ranked) {
    if (taken.length === limit) break;
    if (isShown.get(it.id) !== undefined) taken.push(it);
  }
  return taken;
}
