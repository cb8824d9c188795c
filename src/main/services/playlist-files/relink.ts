/** Entries whose track is gone, or never was: which they may mean now, and giving it to them. */
import type { EntriesChanged } from '../../../shared/contract/playlists.ts';
import type { EntrySuggestions } from '../../../shared/contract/playlist-files.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistEntryId, PlaylistId, TrackId, UserId } from '../../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import { branded } from '../../db/queries/branded.ts';
import { readSnapshots } from '../../db/queries/playlists/entries.ts';
import { listSaidEntries, type EntryWithoutTrack } from '../../db/queries/playlists/match-tracks.ts';
import { readPlaylistRows } from '../../db/queries/playlists/playlist-rows.ts';
import type { EntryMatch, Wanted } from '../../playlist-files/match-types.ts';
import type { Changes } from '../changes.ts';
import { getOwnManual } from '../playlists/owned.ts';
import { readRows, toMatched } from './checked.ts';

export type MatchWanted = (wanted: readonly Wanted[], folder: string | null) => Promise<readonly EntryMatch[]>;

/** Throws: not-found, not-allowed, invalid-input. */
export async function suggestTracks(
  db: ReadDb,
  match: MatchWanted,
  userId: UserId,
  { playlistId, entryIds }: { readonly playlistId: PlaylistId; readonly entryIds: readonly PlaylistEntryId[] },
): Promise<readonly EntrySuggestions[]> {
  getOwnManual(db, userId, playlistId);
  const entries = listSaidEntries(db, playlistId, entryIds);
  const matches = await match(entries.map(toWanted), null);
  const rows = readRows(
    db,
    matches.flatMap(({ candidates }) => candidates),
  );
  return entries.map(({ id }, no) => {
    // a track that is gone is no help to an entry whose track is gone
    const candidates = toMatched(matches[no]?.candidates ?? [], rows).filter(
      ({ track }) => track.missingSince === null,
    );
    const isSame = candidates.length === (matches[no]?.candidates.length ?? 0);
    const state = candidates.length === 0 ? 'unmatched' : isSame ? (matches[no]?.state ?? 'unmatched') : 'doubtful';
    return { entryId: branded<PlaylistEntryId>(id), state, candidates };
  });
}

/** What an entry says of its track, to be compared. */
export function toWanted({ path, artist, title, album, durationMs, mbid }: EntryWithoutTrack): Wanted {
  return { location: path, artist, title, album, durationMs, mbid, label: null, isPart: false };
}

interface Link {
  readonly entryId: PlaylistEntryId;
  readonly trackId: TrackId;
}

/** As one activity. Throws: not-found, not-allowed, invalid-input. */
export function relinkEntries(
  { writer, changes }: { readonly writer: WriteDb; readonly changes: Pick<Changes, 'apply'> },
  userId: UserId,
  { playlistId, links }: { readonly playlistId: PlaylistId; readonly links: readonly Link[] },
): EntriesChanged {
  let entryIds: readonly number[] = [];
  const changed = changes.apply(userId, 'playlist-relink', () => {
    const { name } = getOwnManual(writer, userId, playlistId);
    const rows = linkChanges(writer, userId, new Map(links.map(({ entryId, trackId }) => [entryId, trackId])));
    const own = rows.filter(({ after }) => after !== null && 'playlistId' in after && after.playlistId === playlistId);
    entryIds = own.map(({ id }) => id);
    return { changes: own, subject: name, thingCount: own.length };
  });
  return { ...changed, entryIds: Uint32Array.from(entryIds) };
}

/** The changes that give the person's entries these tracks. Throws: not-found where a track does not exist. */
export function linkChanges(db: WriteDb, userId: UserId, links: ReadonlyMap<number, TrackId>): readonly RowChange[] {
  const rows = readPlaylistRows(db, userId, 'playlist_entry', [...links.keys()]);
  const snapshots = readSnapshots(db, [...new Set(links.values())]);
  return [...links].flatMap(([id, trackId]): readonly RowChange[] => {
    const before = rows.get(id);
    const snapshot = snapshots.get(trackId);
    if (snapshot === undefined) throw new AppError('not-found', 'That is not in the library');
    if (before === undefined || before.trackId === trackId) return [];
    return [{ table: 'playlist_entry', id, before, after: { ...before, ...snapshot } }];
  });
}
