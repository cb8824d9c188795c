/** Tracks as ordered ids. */
import type { SharedTrackSort } from '../../../shared/contract/tracks.ts';
import { withDbErrors } from '../errors.ts';
import type { ReadDb } from '../handles.ts';
import { toIds } from './ids.ts';

/** What each order goes by; null where a track says nothing. */
const KEYS: Readonly<Record<SharedTrackSort, string>> = {
  title: 't.sort_key',
  artist: 'ar.sort_key',
  album: 'a.sort_key',
  year: 't.release_date',
  genre: `(select g.name_key from genre_track x join genre g on g.id = x.genre_id where x.track_id = t.id
    order by x.position limit 1)`,
  composer: `(select c.sort_key from track_artist x join artist c on c.id = x.artist_id
    where x.track_id = t.id and x.role = 'composer' order by x.position limit 1)`,
  duration: 't.duration',
  added: 't.created_at',
  bpm: 't.bpm',
  format: 'coalesce(f.codec, f.container)',
  bitrate: 'f.bitrate',
  sampleRate: 'f.sample_rate',
  size: 'f.size_bytes',
  path: 't.filepath',
};

const IN_ALBUM = 'a.id, t.disc_no, t.track_order_in_album, t.id';
// what stands under one key reads like a shelf
const TIES = `ar.sort_key nulls last, a.release_date, a.sort_key, ${IN_ALBUM}`;
const ALBUM_TIES = `a.artist_sort_key, ${IN_ALBUM}`;

const FROM = `
  from track t
  left join album a on a.id = t.album_id
  left join artist ar on ar.id = t.artist_id
  left join track_file f on f.track_id = t.id`;

/**
 * Shape: every track once, missing ones included, or those `among` the given. Descending turns the sort itself and not
 * the order of its ties; what a file does not say stands last either way.
 * Cost: sorts; one to two seconds a million tracks, so large lists are better asked of stored orders.
 */
export function listTrackIds(
  { raw }: ReadDb,
  sort: SharedTrackSort,
  isDescending: boolean,
  among?: Uint32Array,
): Uint32Array {
  const ties = sort === 'album' ? ALBUM_TIES : TIES;
  const order = `order by ${KEYS[sort]} ${isDescending ? 'desc' : 'asc'} nulls last, ${ties}`;
  if (among === undefined) return toIds(raw, `select t.id ${FROM} ${order}`);
  const chosen = 'where t.id in (select value from json_each(?))';
  return toIds(raw, `select t.id ${FROM} ${chosen} ${order}`, JSON.stringify(Array.from(among)));
}

/** How many tracks there are, counted no further than `most`. Cost: a few ms for 10,000. */
export function countTracksAtMost({ raw }: ReadDb, most: number): number {
  return withDbErrors(
    () => raw.prepare<[number], number>('select count(*) from (select 1 from track limit ?)').pluck().get(most) ?? 0,
  );
}
