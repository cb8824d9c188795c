/** The entries of a playlist that hold some words. */
import type { PlaylistId } from '../../../shared/ids.ts';
import { indexWords, wantedWords, type WantedWord } from '../../../shared/text/words.ts';
import { isQuery } from '../../../shared/query/typed.ts';
import type { ReadDb } from '../../db/handles.ts';
import { listEntries, listEntryTracks } from '../../db/queries/playlists/entries.ts';

interface EntryFilter {
  /** Words, or a query: then entries without a track say nothing. */
  readonly text: string;
  /** The tracks that pass. */
  readonly matches: ReadonlySet<number>;
}

/** Those of the ids, in their order, whose track holds each word as a beginning; where there is none, what was kept of it. */
export function filterEntries(
  db: ReadDb,
  playlistId: PlaylistId,
  ids: Uint32Array,
  { text: filter, matches }: EntryFilter,
): Uint32Array {
  const wanted = wantedWords(filter);
  if (wanted.length === 0) return ids;
  const entries = listEntryTracks(db, playlistId);
  const withTrack = entries.flatMap(({ id, trackId }) => (trackId !== null && matches.has(trackId) ? id : []));
  const without = entries.flatMap(({ id, trackId }) => (trackId === null ? id : []));
  const kept = isQuery(filter)
    ? []
    : listEntries(db, playlistId, without).flatMap(({ id, snapshot: { artist, title, album } }) =>
        holds(indexWords([title, artist, album].filter((text) => text !== null).join(' ')), wanted) ? id : [],
      );
  const found = new Set([...withTrack, ...kept]);
  return ids.filter((id) => found.has(id));
}

function holds(words: readonly string[], wanted: readonly WantedWord[]): boolean {
  const begins = (beginning: string) => words.some((word) => word.startsWith(beginning));
  return wanted.every((word) => word.some((beginnings) => beginnings.every(begins)));
}
