/** What stands on each tier of one person's board, all of it or what fits a filter. */
import type { TierFilter } from '../../../shared/contract/score-shelf.ts';
import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import type { UserId } from '../../../shared/ids.ts';
import { wantedWords } from '../../../shared/text/words.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { SHOWN_ARTIST } from './artist-lists.ts';
import { SCORED } from './score-overview.ts';
import { matchExpression } from './search-match.ts';

interface Shape {
  readonly thing: 'track' | 'album' | 'artist';
  /** What is there, in the order of its shelf: a walk of one index. */
  readonly shown: string;
  readonly order: string;
}

const SHAPES: Readonly<Record<ScoringKind, Shape>> = {
  tracks: { thing: 'track', shown: 'missing_since is null', order: 'sort_key, id' },
  albums: { thing: 'album', shown: 'track_count > 0', order: 'sort_key, id' },
  artists: { thing: 'artist', shown: SHOWN_ARTIST, order: 'sort_key, id' },
};

// below this a few look-ups and a sort cost less than a walk past what was not chosen
const FEW = 5000;

export interface ScoredThing {
  readonly id: number;
  readonly score: number;
}

/** All that the person scored of that kind, the latest first. Cost: walks their scores and sorts them. */
export function listScored({ raw }: ReadDb, userId: UserId, kind: ScoringKind): readonly ScoredThing[] {
  const { table, id, stands } = SCORED[kind];
  const sql = `select s.${id} as id, s.score from ${table} s where s.user_id = ? and ${stands}
    order by s.updated_at desc, s.${id} desc`;
  return withDbErrors(() => raw.prepare<[string], ScoredThing>(sql).all(userId));
}

/** What is there and has no score, by name. Cost: walks the shelf until enough are found, or sorts the few that may be. */
export function listUnscored(
  { raw }: ReadDb,
  userId: UserId,
  {
    kind,
    among,
    limit,
  }: { readonly kind: ScoringKind; readonly among: ReadonlySet<number> | null; readonly limit: number },
): Uint32Array {
  const { thing, shown, order } = SHAPES[kind];
  const { table, id } = SCORED[kind];
  const free = `not exists (select 1 from ${table} s where s.user_id = @userId and s.${id} = ${thing}.id)`;
  const isFew = among !== null && among.size <= FEW;
  const chosen = isFew ? `id in (select value from json_each(@among)) and` : '';
  const sql = `select id from ${thing} where ${chosen} ${shown} and ${free} order by ${order}`;
  return withDbErrors(() => {
    const found: number[] = [];
    const given = { userId, ...(isFew ? { among: JSON.stringify([...among]) } : {}) };
    for (const at of raw.prepare<object, number>(sql).pluck().iterate(given)) {
      if (found.length === limit) break;
      if (among === null || among.has(at)) found.push(at);
    }
    return Uint32Array.from(found);
  });
}

/** The things that fit the filter; null where it asks for nothing. Cost: by the indexes of words, genres and years. */
export function listFitting({ raw }: ReadDb, kind: ScoringKind, filter: TierFilter): ReadonlySet<number> | null {
  const { thing } = SHAPES[kind];
  const { text = '', genreId, years } = filter;
  const wanted = wantedWords(text);
  const asked = [
    ...(wanted.length === 0
      ? []
      : [
          {
            sql: `select rowid from ${thing}_search where ${thing}_search match @words`,
            given: { words: matchExpression(wanted) },
          },
        ]),
    ...(genreId === undefined
      ? []
      : [{ sql: `select ${thing}_id from genre_${thing} where genre_id = @genreId`, given: { genreId } }]),
    ...(years === undefined
      ? []
      : [{ sql: OF_YEARS[kind], given: { from: pad(years[0]), until: `${pad(years[1])}~` } }]),
  ];
  if (asked.length === 0) return null;
  return withDbErrors(() =>
    asked
      .map(({ sql, given }) => new Set(raw.prepare<object, number>(sql).pluck().all(given)))
      .reduce((some, others) => new Set([...some].filter((id) => others.has(id)))),
  );
}

const ALBUMS_OF = `a.track_count > 0 and a.release_date >= @from and a.release_date < @until`;

const OF_YEARS: Readonly<Record<ScoringKind, string>> = {
  albums: `select a.id from album a where ${ALBUMS_OF}`,
  artists: `select x.artist_id from album a join album_artist x on x.album_id = a.id and x.role = 'main' where ${ALBUMS_OF}`,
  tracks: `select t.id from album a join track t on t.album_id = a.id where ${ALBUMS_OF}
    union all
    select id from track where album_id is null and missing_since is null and release_date >= @from and release_date < @until`,
};

/** As release dates begin. */
function pad(year: number): string {
  return `${year}`.padStart(4, '0');
}
