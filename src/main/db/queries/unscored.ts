/** What one person has not scored, in the order in which they may want to. */
import type { QueueOrder, ScoringKind, ScoringProgress } from '../../../shared/contract/scoring.ts';
import type { UserId } from '../../../shared/ids.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { SHOWN_ARTIST } from './artist-lists.ts';
import { COUNTS_AS_PLAY } from './play-counts.ts';

/** More than anybody scores before asking again. */
export const MOST_UNSCORED = 5000;

interface Statements {
  /** Ids of those that were played, most first. `?`: the person, twice. */
  readonly played: string;
  /** Ids from the newest on, played ones among them. `?`: the person. */
  readonly newest: string;
  /** Ids as they stand on the shelf: one list after the other. `?`: the person. */
  readonly shelf: readonly string[];
  readonly total: string;
  /** `?`: the person. */
  readonly scored: string;
}

const PLAYS = `
  select track_id, count(*) as plays from play
  where user_id = ? and track_id is not null and ${COUNTS_AS_PLAY} group by track_id`;

function unscored(thing: 'track' | 'album' | 'artist', id: string): string {
  return `not exists (select 1 from ${thing}_score s where s.user_id = ? and s.${thing}_id = ${id})`;
}

// albums that nobody is credited for stand last, as in the list of albums
const albumShelf = (isNameless: boolean) => `a.track_count > 0 and a.artist_sort_key ${isNameless ? '=' : '>'} ''`;
const ALBUM_ORDER = 'a.artist_sort_key, a.release_date, a.sort_key, a.id';

const tracksOfAlbums = (isNameless: boolean) => `
  select t.id from album a cross join track t on t.album_id = a.id
  where ${albumShelf(isNameless)} and t.missing_since is null and ${unscored('track', 't.id')}
  order by ${ALBUM_ORDER}, t.disc_no, t.track_order_in_album, t.id`;

const albumsOnShelf = (isNameless: boolean) => `
  select a.id from album a where ${albumShelf(isNameless)} and ${unscored('album', 'a.id')} order by ${ALBUM_ORDER}`;

/** The statements by kind; exported for the test of their plans. */
export const unscoredQueries: Readonly<Record<ScoringKind, Statements>> = {
  tracks: {
    played: `
      select t.id from (${PLAYS}) p cross join track t on t.id = p.track_id
      where t.missing_since is null and ${unscored('track', 't.id')}
      order by p.plays desc, t.created_at desc, t.id desc`,
    newest: `
      select t.id from track t where t.missing_since is null and ${unscored('track', 't.id')}
      order by t.created_at desc, t.id desc`,
    shelf: [
      tracksOfAlbums(false),
      tracksOfAlbums(true),
      `select t.id from track t where t.album_id is null and t.missing_since is null and ${unscored('track', 't.id')}
       order by t.created_at, t.id`,
    ],
    total: `select (select count(*) from track) - (select count(*) from track where missing_since is not null)`,
    // few tracks are missing, so the scored ones are not looked at one by one
    scored: `
      with me (user_id) as (select ?)
      select (select count(*) from track_score where user_id = (select user_id from me)) - (
        select count(*) from track t
        cross join track_score s on s.user_id = (select user_id from me) and s.track_id = t.id
        where t.missing_since is not null)`,
  },
  albums: {
    played: `
      select a.id from (
        select t.album_id, sum(p.plays) as plays from (${PLAYS}) p cross join track t on t.id = p.track_id
        where t.album_id is not null group by t.album_id
      ) p join album a on a.id = p.album_id
      where a.track_count > 0 and ${unscored('album', 'a.id')}
      order by p.plays desc, a.created_at desc, a.id desc`,
    newest: `
      select a.id from album a where a.track_count > 0 and ${unscored('album', 'a.id')}
      order by a.created_at desc, a.id desc`,
    shelf: [albumsOnShelf(false), albumsOnShelf(true)],
    total: 'select count(*) from album where track_count > 0',
    scored: `select count(*) from album_score s join album a on a.id = s.album_id where s.user_id = ? and a.track_count > 0`,
  },
  artists: {
    played: `
      select artist.id from (
        select artist_id, sum(plays) as plays from (
          select distinct x.artist_id, p.track_id, p.plays from (${PLAYS}) p
          cross join track_artist x on x.track_id = p.track_id and x.role = 'main'
        ) group by artist_id
      ) p join artist on artist.id = p.artist_id
      where ${SHOWN_ARTIST} and ${unscored('artist', 'artist.id')}
      order by p.plays desc, artist.id desc`,
    // they come in the order of their ids, and no index holds when
    newest: `select id from artist where ${SHOWN_ARTIST} and ${unscored('artist', 'artist.id')} order by id desc`,
    shelf: [`select id from artist where ${SHOWN_ARTIST} and ${unscored('artist', 'artist.id')} order by sort_key, id`],
    total: `select count(*) from artist where ${SHOWN_ARTIST}`,
    scored: `select count(*) from artist_score s join artist on artist.id = s.artist_id where s.user_id = ? and ${SHOWN_ARTIST}`,
  },
};

/**
 * What the person has not scored.
 * Shape: in the order asked, each once, `MOST_UNSCORED` at most. Cost: passes over all plays of the person by an index of their own
 * for `played`, a quarter of a second for 300,000 of them; else walks an index past what is scored until there are enough.
 */
export function listUnscored({ raw }: ReadDb, userId: UserId, kind: ScoringKind, order: QueueOrder): Uint32Array {
  const { played, newest, shelf } = unscoredQueries[kind];
  // a set keeps the order in which ids came, and passes over those that were there before
  const ids = new Set<number>();
  const take = (sql: string, ...given: readonly UserId[]): void => {
    if (ids.size >= MOST_UNSCORED) return;
    for (const id of raw
      .prepare<UserId[], number>(sql)
      .pluck()
      .iterate(...given)) {
      ids.add(id);
      if (ids.size >= MOST_UNSCORED) return;
    }
  };
  withDbErrors(() => {
    if (order === 'shelf') for (const sql of shelf) take(sql, userId);
    else {
      take(played, userId, userId);
      take(newest, userId);
    }
  });
  return Uint32Array.from(ids);
}

/** How much of what is there the person has scored. Cost: counts by index, and looks at each of the person's scores. */
export function countScored({ raw }: ReadDb, userId: UserId, kind: ScoringKind): ScoringProgress {
  const { total, scored } = unscoredQueries[kind];
  return withDbErrors(() => ({
    totalCount: raw.prepare<[], number>(total).pluck().get() ?? 0,
    scoredCount: raw.prepare<[UserId], number>(scored).pluck().get(userId) ?? 0,
  }));
}
