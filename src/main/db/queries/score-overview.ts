/** What one person scored, counted: by score, by year of release, by artist. */
import type {
  ArtistOfScores,
  ArtistOfScoresSort,
  DatedKind,
  Histogram,
  YearOfScores,
} from '../../../shared/contract/score-shelf.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import type { UserId } from '../../../shared/ids.ts';
import { USUAL_WEIGHT } from '../../../shared/score/derived-mean.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { keptStatement } from '../statements.ts';
import { SHOWN_ARTIST } from './artist-lists.ts';
import { toIds } from './ids.ts';

interface Shape {
  readonly table: string;
  readonly id: string;
  /** Whether a scored thing still stands for something: one that was joined into another has no track left. */
  readonly stands: string;
  /** How many there are in the library. */
  readonly all: string;
}

/** Per kind, where its scores are. Tracks stand even while their drive is away, and so does what is made of them. */
export const SCORED: Readonly<Record<ScoringKind, Shape>> = {
  tracks: {
    table: 'track_score',
    id: 'track_id',
    stands: 'true',
    all: '(select count(*) from track) - (select count(*) from track where missing_since is not null)',
  },
  albums: {
    table: 'album_score',
    id: 'album_id',
    stands: 'exists (select 1 from track where album_id = s.album_id)',
    all: '(select count(*) from album where track_count > 0)',
  },
  artists: {
    table: 'artist_score',
    id: 'artist_id',
    stands: `(exists (select 1 from track_artist where artist_id = s.artist_id)
      or exists (select 1 from album_artist where artist_id = s.artist_id))`,
    all: `(select count(*) from artist where ${SHOWN_ARTIST})`,
  },
};

/** The statement that counts the scores of one kind. */
export function histogramSql(kind: ScoringKind): string {
  const { table, stands } = SCORED[kind];
  return `select s.score, count(*) as n from ${table} s where s.user_id = ? and ${stands} group by s.score`;
}

/** Cost: walks the person's scores of that kind by index. */
export function countScores({ raw }: ReadDb, userId: UserId, kind: ScoringKind): Histogram {
  return withDbErrors(() => {
    const rows = raw.prepare<[string], { readonly score: number; readonly n: number }>(histogramSql(kind)).all(userId);
    const counts = Array.from({ length: 10 }, (_, at) => rows.find(({ score }) => score === at + 1)?.n ?? 0);
    const libraryCount = raw.prepare<[], number>(`select ${SCORED[kind].all}`).pluck().get() ?? 0;
    return { counts, libraryCount };
  });
}

/** Shape: the latest scored first. Cost: sorts those of that score. */
export function listIdsOfScore({ raw }: ReadDb, userId: UserId, kind: ScoringKind, score: number): Uint32Array {
  const { table, id, stands } = SCORED[kind];
  return toIds(
    raw,
    `select s.${id} from ${table} s where s.user_id = ? and s.score = ? and ${stands}
     order by s.updated_at desc, s.${id} desc`,
    userId,
    score,
  );
}

/** One person's scores `s` with their tracks `t`. Shape: SQL. */
export const SCORED_TRACKS = 'track_score s cross join track t indexed by track_facts on t.id = s.track_id';

/** The year of a track: its own, else that of its album. Shape: SQL, about `t`. */
export const TRACK_YEAR = `cast(substr(coalesce(t.release_date,
  (select release_date from album where id = t.album_id)), 1, 4) as integer)`;

const YEARS: Readonly<Record<DatedKind, string>> = {
  tracks: `select ${TRACK_YEAR} as year, s.score from ${SCORED_TRACKS} where s.user_id = ?`,
  albums: `select cast(substr(a.release_date, 1, 4) as integer) as year, s.score
    from album_score s join album a on a.id = s.album_id where s.user_id = ? and ${SCORED.albums.stands}`,
};

/** The statements behind counts and years, for tests of their plans. */
export const overviewQueries = { histogram: histogramSql, YEARS };

/** Shape: by year; what has none is left out. Cost: a look at each scored thing. */
export function listYearsOfScores({ raw }: ReadDb, userId: UserId, kind: DatedKind): readonly YearOfScores[] {
  const sql = `select year, count(*) as scoredCount, avg(score) as mean from (${YEARS[kind]})
    where year > 0 group by year order by year`;
  return withDbErrors(() => raw.prepare<[string], YearOfScores>(sql).all(userId));
}

// as `expectedScore` has it
const SHRUNK = `(total + ${USUAL_WEIGHT} * (select avg(score) from track_score where user_id = @userId))
  / (scoredCount + ${USUAL_WEIGHT})`;

const ARTIST_ORDERS: Readonly<Record<ArtistOfScoresSort, string>> = {
  scored: 'scoredCount',
  mean: SHRUNK,
  coverage: 'scoredCount * 1.0 / max(scoredCount, credit_count)',
  name: 'sort_key',
};

interface ArtistsWanted {
  readonly sort: ArtistOfScoresSort;
  readonly isDescending: boolean;
  readonly limit: number;
}

/** Those whose tracks are scored, and how many there are. Cost: a look at each scored track's credits, then sorts the artists. */
export function listArtistsOfScores(
  { raw }: ReadDb,
  userId: UserId,
  { sort, isDescending, limit }: ArtistsWanted,
): { readonly total: number; readonly rows: readonly ArtistOfScores[] } {
  const sql = `
    with theirs as materialized (
      select x.artist_id, count(*) as scoredCount, sum(s.score) as total
      from track_score s cross join track_artist x on x.track_id = s.track_id and x.role = 'main'
      where s.user_id = @userId group by x.artist_id)
    select a.id as artistId, a.name, scoredCount, max(scoredCount, credit_count) as trackCount,
      total * 1.0 / scoredCount as mean
    from theirs join artist a on a.id = theirs.artist_id where a.name_key <> 'various artists'
    order by ${ARTIST_ORDERS[sort]} ${isDescending ? 'desc' : 'asc'}, scoredCount desc, sort_key, a.id`;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the columns of the statement above
  const rows = withDbErrors(() => keptStatement(raw, sql).all({ userId }) as ArtistOfScores[]);
  return { total: rows.length, rows: rows.slice(0, limit) };
}
