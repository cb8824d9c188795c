/** What was read of files as the workbench shows it. */
import type { CheckedFile, CheckedItem, MatchedTrack, MatchState } from '../../../shared/contract/playlist-files.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { AppError } from '../../../shared/errors.ts';
import type { TrackId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { branded } from '../../db/queries/branded.ts';
import { listTrackRows } from '../../db/queries/track-rows.ts';
import type { FilePlaylist } from '../../playlist-files/file-types.ts';
import type { Candidate, EntryMatch } from '../../playlist-files/match-types.ts';
import { nameOf, toCheckedRules } from './file-rules.ts';
import type { ReadUpload } from './uploads.ts';

/** Every playlist of the file, with how much of it was found. */
export function toCheckedFile({ name, file, matches }: ReadUpload): CheckedFile {
  const { format, encoding, playlists, problems } = file;
  return {
    format,
    encoding,
    problems,
    playlists: playlists.map((playlist) => ({
      name: nameOf(playlist, name),
      description: playlist.description,
      entryCount: playlist.items.length,
      ...countStates(playlist, matches),
      isBuiltIn: playlist.isBuiltIn,
      isFolder: playlist.isFolder,
      rules: playlist.smart === null ? null : toCheckedRules(playlist.smart, playlists, name),
    })),
  };
}

/** Throws: not-found. */
export function getPlaylist({ file }: ReadUpload, no: number): FilePlaylist {
  const found = file.playlists[no];
  if (found === undefined) throw new AppError('not-found', 'There is no such playlist in the file');
  return found;
}

interface ItemsView {
  readonly playlist: number;
  readonly state?: MatchState | undefined;
  readonly from: number;
  readonly limit: number;
}

/** A page of the workbench. Throws: not-found. */
export function listItems(
  db: ReadDb,
  upload: ReadUpload,
  { playlist, state, from, limit }: ItemsView,
): { readonly itemCount: number; readonly items: readonly CheckedItem[] } {
  const { items } = getPlaylist(upload, playlist);
  const all = items.flatMap((entryNo, place) => {
    const entry = upload.file.entries[entryNo];
    const match = upload.matches[entryNo];
    const isShown = entry !== undefined && match !== undefined && (state === undefined || match.state === state);
    return isShown ? { place, entry, match } : [];
  });
  const page = all.slice(from, from + limit);
  const rows = readRows(
    db,
    page.flatMap(({ match }) => match.candidates),
  );
  return {
    itemCount: all.length,
    items: page.map(({ place, match, entry: { artist, title, album, durationMs, location } }) => ({
      place,
      artist,
      title,
      album,
      durationMs,
      location,
      state: match.state,
      candidates: toMatched(match.candidates, rows),
    })),
  };
}

/** The tracks of candidates, by id. */
export function readRows(db: ReadDb, candidates: readonly Candidate[]): ReadonlyMap<number, TrackRow> {
  const ids = [...new Set(candidates.map(({ trackId }) => trackId))];
  const rows = listTrackRows(
    db,
    ids.map((id) => branded<TrackId>(id)),
  );
  return new Map(rows.map((row) => [Number(row.id), row]));
}

/** Candidates with their tracks; those that are gone meanwhile are left out. */
export function toMatched(
  candidates: readonly Candidate[],
  rows: ReadonlyMap<number, TrackRow>,
): readonly MatchedTrack[] {
  return candidates.flatMap(({ trackId, confidence, reason }) => {
    const track = rows.get(trackId);
    return track === undefined ? [] : { track, confidence, reason };
  });
}

function countStates({ items }: FilePlaylist, matches: readonly EntryMatch[]) {
  const counts = { matched: 0, doubtful: 0, unmatched: 0 };
  for (const no of items) counts[matches[no]?.state ?? 'unmatched']++;
  return counts;
}
