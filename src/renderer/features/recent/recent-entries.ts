import type { RecentlyAdded } from '../../../shared/contract/recent.ts';
import type { AlbumId, TrackId } from '../../../shared/ids.ts';
import { isAlbumId, isTrackId } from '../../link/id-lists.ts';

/** What was added, the newest first: albums and tracks in one list, each a number that tells which of both it is. */
export interface RecentEntries {
  readonly codes: Uint32Array;
  /** When each came, in seconds since the epoch. */
  readonly seconds: Uint32Array;
}

export type RecentEntry =
  | { readonly kind: 'album'; readonly id: AlbumId }
  | { readonly kind: 'track'; readonly id: TrackId };

/** Both lists, which are in order, as one. An album stands before the tracks of the same second. */
export function mergeRecent({ albumIds, albumSeconds, trackIds, trackSeconds }: RecentlyAdded): RecentEntries {
  const count = albumIds.length + trackIds.length;
  const codes = new Uint32Array(count);
  const seconds = new Uint32Array(count);
  let album = 0;
  let track = 0;
  for (let at = 0; at < count; at++) {
    const isAlbum =
      track >= trackIds.length || (album < albumIds.length && (albumSeconds[album] ?? 0) >= (trackSeconds[track] ?? 0));
    seconds[at] = (isAlbum ? albumSeconds[album] : trackSeconds[track]) ?? 0;
    codes[at] = isAlbum ? (albumIds[album++] ?? 0) * 2 : (trackIds[track++] ?? 0) * 2 + 1;
  }
  return { codes, seconds };
}

export function entryOf(code: number | null | undefined): RecentEntry | null {
  if (code === null || code === undefined) return null;
  const id = Math.floor(code / 2);
  if (code % 2 === 1) return isTrackId(id) ? { kind: 'track', id } : null;
  return isAlbumId(id) ? { kind: 'album', id } : null;
}
