/** Tracks as ordered ids. */
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import type { ReadDb } from '../handles.ts';
import { toIds } from './ids.ts';

type Order = readonly [column: string, ...ties: string[]];

// within an album: by disc and number
const IN_ALBUM = ['t.disc_no', 't.track_order_in_album', 't.id'];

const ORDERS: Readonly<Record<TrackSort, Order>> = {
  title: ['t.sort_key', 't.id'],
  artist: ['ar.sort_key', 'a.release_date', 'a.sort_key', 'a.id', ...IN_ALBUM],
  album: ['a.sort_key', 'a.id', ...IN_ALBUM],
  year: ['t.release_date', 'a.sort_key', 'a.id', ...IN_ALBUM],
  duration: ['t.duration', 't.id'],
  added: ['t.created_at', 't.id'],
};

/**
 * Shape: every track once, missing ones included. Descending turns the sort itself and not the order within an album.
 * Cost: title, duration and added walk an index; the others sort: about 0.5 s a million tracks.
 */
export function listTrackIds({ raw }: ReadDb, sort: TrackSort, isDescending: boolean): Uint32Array {
  const [column, ...ties] = ORDERS[sort];
  const isPlain = ties.length === 1;
  const direction = isDescending ? ' desc' : '';
  // what a file does not say stands last either way
  const order = [`${column}${direction} nulls last`, ...ties.map((tie) => (isPlain ? `${tie}${direction}` : tie))].join(
    ', ',
  );
  const joins = isPlain ? '' : 'left join album a on a.id = t.album_id left join artist ar on ar.id = t.artist_id';
  return toIds(raw, `select t.id from track t ${joins} order by ${order}`);
}
