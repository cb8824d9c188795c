/** The best matches of a text among one kind of rows, at any size of the library. */
import type { SearchKind } from '../../../shared/contract/search.ts';
import { sortKey } from '../../../shared/text/fold.ts';
import { wantedWords } from '../../../shared/text/words.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { firstMatchesExpression, matchExpression } from './search-match.ts';
import { createGrader, rank, type Candidate, type Ranked } from './search-rank.ts';

export interface Matches {
  /** Best first. */
  readonly best: readonly Ranked[];
  /** At most 1000. */
  readonly total: number;
  readonly hasMore: boolean;
}

const MAX_TOTAL = 1000;
// so many names that hold what was typed are compared; those that begin so are found beyond them
const MAX_COMPARED = 200;
const MAX_BEGINNING = 100;
const MAX_DIGITS = 6;

/** Per kind: the columns of a candidate, what a row needs to be shown that is cheap to ask, and its order. */
interface Shape {
  /** The index's column of the name. */
  readonly name: string;
  readonly columns: string;
  readonly where: string;
  /** Null where the kind has so few rows that no order of them is stored. */
  readonly order: string | null;
}

const SHAPES: Readonly<Record<SearchKind, Shape>> = {
  track: {
    name: 'title',
    columns: 'missing_since is not null as isMissing, sort_key as sortKey',
    where: 'true',
    order: 'sort_key',
  },
  album: {
    name: 'title',
    columns: '0 as isMissing, sort_key as sortKey',
    where: 'track_count > 0',
    order: 'sort_key',
  },
  artist: { name: 'name', columns: '0 as isMissing, sort_key as sortKey', where: 'true', order: 'sort_key' },
  genre: { name: 'name', columns: '0 as isMissing, name_key as sortKey', where: 'true', order: null },
};

// whoever did anything that is there, which is more than the list of artists shows; of nearly all the counts tell at once
const FINDABLE_ARTIST = `(
  credit_count > 0 or album_count > 0 or work_count > 0
  or exists (select 1 from track_artist x join track t on t.id = x.track_id
    where x.artist_id = artist.id and t.missing_since is null)
  or exists (select 1 from album_artist x join album b on b.id = x.album_id
    where x.artist_id = artist.id and b.track_count > 0))`;

/**
 * The best `limit` matches and how many there are. Cost: a question to the index that ends at 1001, and one more for names where there are more matches. Where enough
 * names begin as typed, a walk of their order; else all matches are compared where they are up to 1000, and of more up to
 * 200 names that hold it, and where these are too few, up to 200 others.
 */
export function findMatches({ raw }: ReadDb, kind: SearchKind, text: string, limit: number): Matches {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return { best: [], total: 0, hasMore: false };
  const grade = createGrader(text);
  return withDbErrors(() => {
    const asked: Asked = { raw, kind, expression: firstMatchesExpression(raw, kind, wanted) };
    const ids = listFirstIds(asked);
    if (ids.length === 0) return { best: [], total: 0, hasMore: false };
    const isAll = ids.length <= MAX_TOTAL;
    const counted = isAll ? countAmong(asked, ids) : countBeyond(asked, ids);
    const isEnough = (best: readonly Ranked[]) => best.length === limit && best.every((it) => it.isMissing === 0);
    const beginning = rank(listBeginning(asked, text), grade).filter((it) => it.isMissing === 0 && it.grade <= 1);
    const first = counted.total === 0 ? [] : takeShown(asked, beginning, limit);
    if (counted.total === 0 || isEnough(first)) return { best: first, ...counted };
    if (isAll) return { best: takeShown(asked, rank(listAmong(asked, ids), grade), limit), ...counted };
    const named = listMatching(asked, `{${SHAPES[kind].name}} : (${asked.expression})`);
    const byName = rank([...beginning, ...named], grade).filter((it) => it.grade < 4);
    const second = takeShown(asked, byName, limit);
    if (isEnough(second)) return { best: second, ...counted };
    const others = listAmong(asked, ids).slice(0, MAX_COMPARED);
    return { best: takeShown(asked, rank([...byName, ...others], grade), limit), ...counted };
  });
}

/** All matches by name. Cost: sorts them; some 0.3 s a million. */
export function listMatchIds({ raw }: ReadDb, kind: SearchKind, text: string): Uint32Array {
  const wanted = wantedWords(text);
  if (wanted.length === 0) return new Uint32Array();
  const { where, order } = SHAPES[kind];
  const shown = kind === 'artist' ? FINDABLE_ARTIST : where;
  const sql = `select ${kind}.id from ${kind}_search s join ${kind} on ${kind}.id = s.rowid
    where ${kind}_search match ? and ${shown} order by ${order ?? 'name_key'}, ${kind}.id`;
  return withDbErrors(() => Uint32Array.from(raw.prepare<[string], number>(sql).pluck().all(matchExpression(wanted))));
}

interface Asked {
  readonly raw: ReadDb['raw'];
  readonly kind: SearchKind;
  readonly expression: string;
}

/** The matches by id, one more than are counted. */
function listFirstIds({ raw, kind, expression }: Asked): readonly number[] {
  const statement = keptStatement(
    raw,
    `select rowid from ${kind}_search where ${kind}_search match ? limit ${MAX_TOTAL + 1}`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column of the statement above
  return statement.pluck().all(expression) as number[];
}

/** Where these are all, the index need not be asked again. */
function listAmong({ raw, kind }: Asked, ids: readonly number[]): readonly Candidate[] {
  const { columns, where } = SHAPES[kind];
  const statement = keptStatement(
    raw,
    `select id, name, ${columns} from ${kind} where id in (select value from json_each(?)) and ${where}`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return statement.all(JSON.stringify(ids)) as Candidate[];
}

function countAmong({ raw, kind }: Asked, ids: readonly number[]): Pick<Matches, 'total' | 'hasMore'> {
  const shown = kind === 'artist' ? FINDABLE_ARTIST : SHAPES[kind].where;
  if (shown === 'true') return { total: ids.length, hasMore: false };
  // the ids are in order and each is there once: looked up one by one they need no set of their own
  const statement = keptStatement<[string], number>(
    raw,
    `select count(*) from json_each(?) wanted cross join ${kind} on ${kind}.id = wanted.value where ${shown}`,
  );
  return { total: statement.pluck().get(JSON.stringify(ids)) ?? 0, hasMore: false };
}

/** Of more than are counted. Artists that are gone count too: to tell would cost more than the number is worth. */
function countBeyond(asked: Asked, ids: readonly number[]): Pick<Matches, 'total' | 'hasMore'> {
  const { where } = SHAPES[asked.kind];
  const isCounted = asked.kind === 'artist' || where === 'true' || countAmong(asked, ids).total === ids.length;
  return isCounted ? { total: MAX_TOTAL, hasMore: true } : countMatches(asked);
}

function countMatches({ raw, kind, expression }: Asked): Pick<Matches, 'total' | 'hasMore'> {
  const counted = keptStatement(
    raw,
    `select 1 from ${kind}_search s join ${kind} on ${kind}.id = s.rowid
     where ${kind}_search match ? and ${SHAPES[kind].where} limit ${MAX_TOTAL + 1}`,
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
function listMatching({ raw, kind }: Asked, expression: string): readonly Candidate[] {
  const { columns, where } = SHAPES[kind];
  const statement = keptStatement(
    raw,
    `select ${kind}.id, ${kind}.name, ${columns} from ${kind}_search s join ${kind} on ${kind}.id = s.rowid
     where ${kind}_search match ? and ${where} limit ${MAX_COMPARED}`,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  return statement.all(expression) as Candidate[];
}

/** Artists without a present track are passed over only here: to ask it of every candidate would be dear. */
function takeShown({ raw, kind }: Asked, ranked: readonly Ranked[], limit: number): readonly Ranked[] {
  if (kind !== 'artist') return ranked.slice(0, limit);
  const isShown = keptStatement(raw, `select 1 from artist where id = ? and ${FINDABLE_ARTIST}`);
  const taken: Ranked[] = [];
  for (const it of ranked) {
    if (taken.length === limit) break;
    if (isShown.get(it.id) !== undefined) taken.push(it);
  }
  return taken;
}
