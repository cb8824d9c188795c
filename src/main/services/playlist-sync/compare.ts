/** A playlist and its file beside each other, for a person to decide. */
import type { SyncConflict } from '../../../shared/contract/playlist-sync.ts';
import type { TrackId } from '../../../shared/ids.ts';
import type { ReadDb } from '../../db/handles.ts';
import { branded } from '../../db/queries/branded.ts';
import { listExported, readSnapshots } from '../../db/queries/playlists/entries.ts';
import { findTracksAt, type LinkedPlaylist } from '../../db/queries/playlists/sync-rows.ts';
import type { FileEntry } from '../../playlist-files/file-types.ts';
import { plainLocation } from '../../playlist-files/locations.ts';
import { alignLines } from '../../playlist-files/sync-align.ts';
import { toSyncEntries } from './base.ts';
import { readNow, type ReadFile } from './look.ts';
import { readSides, type SyncParts } from './sync-one.ts';

const SHOWN_ROWS = 500;

/** Both versions. Throws: conflict, invalid-input. */
export async function compareSides(parts: SyncParts, link: LinkedPlaylist): Promise<SyncConflict> {
  const read = await readNow(parts, link.path);
  const { base, entries } = readSides(parts, link);
  const named = toSyncEntries(entries, base);
  const aligned = alignLines(
    named,
    read.keys.map((key) => ({ key, trackId: null })),
  );
  const common = new Set(aligned.flatMap((entry) => entry?.id ?? []));
  const exported = listExported(parts.writer, link.playlistId).slice(0, SHOWN_ROWS);
  const lines = read.entries.slice(0, SHOWN_ROWS);
  const known = knownLines(parts.writer, read.keys.slice(0, SHOWN_ROWS));
  return {
    version: read.version,
    file: {
      entryCount: read.keys.length,
      rows: lines.map((line, no) => ({ ...(known[no] ?? wordsOf(line, read)), isOnlyHere: aligned[no] === null })),
    },
    playlist: {
      entryCount: named.length,
      rows: exported.map(({ artist, title, path }, no) => ({
        artist,
        title: title ?? path ?? '',
        isOnlyHere: !common.has(named[no]?.id ?? 0),
      })),
    },
  };
}

type LineWords = Pick<SyncConflict['file']['rows'][number], 'artist' | 'title'>;

/** What the library says of the tracks that lines name by their very place; undefined for others. */
function knownLines(db: ReadDb, keys: readonly string[]): readonly (LineWords | undefined)[] {
  const there = findTracksAt(db, keys);
  const snapshots = readSnapshots(
    db,
    [...there.values()].map((id) => branded<TrackId>(id)),
  );
  return keys.map((key) => {
    const { artist = null, title = null } = snapshots.get(there.get(key) ?? 0) ?? {};
    return title === null ? undefined : { artist, title };
  });
}

/** What the file says of an entry, in words where it has some. */
function wordsOf({ artist, title, label, location }: FileEntry, { file }: ReadFile): LineWords {
  const isUri = file.format !== 'm3u' && file.format !== 'pls';
  const path = location === null ? '' : plainLocation(location, { folder: null, isUri });
  return { artist, title: title ?? label ?? path };
}
