import type { OwnOrder } from '../../../shared/contract/own-lists.ts';
import type { RecentlyAdded } from '../../../shared/contract/recent.ts';
import type { AlbumId, TrackId } from '../../../shared/ids.ts';
import { isAlbumId, isTrackId } from '../../link/id-lists.ts';
import { mirrored, spansOf, spansOfKinds, type Span } from './recent-sections.ts';

/** What was added: albums and tracks in one list, each a number that tells which of both it is, and the headings over them. */
export interface RecentEntries {
  readonly codes: Uint32Array;
  readonly spans: readonly Span[];
}

export type RecentEntry =
  | { readonly kind: 'album'; readonly id: AlbumId }
  | { readonly kind: 'track'; readonly id: TrackId };

/** What the core gives, and by which of one's opinions it sorted it. */
type ListedRecently = RecentlyAdded & Pick<OwnOrder, 'sort'>;

/** By time from the newest or the oldest on; or, sorted by opinions, albums apart from tracks. */
export function entriesOf(recent: ListedRecently, isNewestFirst: boolean, now: number): RecentEntries {
  if (recent.sort !== null) {
    const { albumIds, trackIds } = recent;
    const codes = new Uint32Array(albumIds.length + trackIds.length);
    codes.set(albumIds.map(albumCode));
    codes.set(trackIds.map(trackCode), albumIds.length);
    return { codes, spans: spansOfKinds(albumIds.length, trackIds.length) };
  }
  const { codes, seconds } = mergeRecent(recent);
  const spans = spansOf(seconds, now);
  return isNewestFirst ? { codes, spans } : { codes: codes.toReversed(), spans: mirrored(spans) };
}

const albumCode = (id: number): number => id * 2;
const trackCode = (id: number): number => id * 2 + 1;

/** Both lists, which stand with the newest first, as one, and when each came. An album stands before the tracks of the same second. */
function mergeRecent({ albumIds, albumSeconds, trackIds, trackSeconds }: RecentlyAdded) {
  const count = albumIds.length + trackIds.length;
  const codes = new Uint32Array(count);
  const seconds = new Uint32Array(count);
  let album = 0;
  let track = 0;
  for (let at = 0; at < count; at++) {
    const isAlbum =
      track >= trackIds.length || (album < albumIds.length && (albumSeconds[album] ?? 0) >= (trackSeconds[track] ?? 0));
    seconds[at] = (isAlbum ? albumSeconds[album] : trackSeconds[track]) ?? 0;
    codes[at] = isAlbum ? albumCode(albumIds[album++] ?? 0) : trackCode(trackIds[track++] ?? 0);
  }
  return { codes, seconds };
}

export function entryOf(code: number | null | undefined): RecentEntry | null {
  if (code === null || code === undefined) return null;
  const id = Math.floor(code / 2);
  if (code % 2 === 1) return isTrackId(id) ? { kind: 'track', id } : null;
  return isAlbumId(id) ? { kind: 'album', id } : null;
}
