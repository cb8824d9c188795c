/** Files of other programs, in and out: what the calls are made of. */
import { join } from 'node:path';
import type {
  CheckedFile,
  EntrySuggestions,
  ImportWish,
  PlaylistsImported,
  WrittenPlaylistFile,
} from '../../../shared/contract/playlist-files.ts';
import type { EntriesChanged } from '../../../shared/contract/playlists.ts';
import type { PlaylistId, UserId } from '../../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import type { ParserPool } from '../../parse/pool.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { removeFolderTree } from '../../ports/storage.ts';
import type { Changes } from '../changes.ts';
import { bringBackEntries } from './bring-back.ts';
import { listItems, toCheckedFile } from './checked.ts';
import { exportPlaylist, type ExportWish } from './export-file.ts';
import { importWishes } from './import-wishes.ts';
import { matchWanted } from './match-library.ts';
import { relinkEntries, suggestTracks, type MatchWanted } from './relink.ts';
import { createUploads, type Uploads } from './uploads.ts';

export interface PlaylistFilesService {
  readonly uploads: Uploads;
  /** Which tracks entries mean. */
  readonly match: MatchWanted;
  /** Throws: not-found, conflict, invalid-input. */
  check(userId: UserId, fileId: string): Promise<CheckedFile>;
  items(userId: UserId, fileId: string, view: Parameters<typeof listItems>[2]): ReturnType<typeof listItems>;
  /** Throws: not-found, invalid-input; then nothing has changed. */
  import(userId: UserId, wishes: readonly ImportWish[], parentId: PlaylistId | null): PlaylistsImported;
  suggest(userId: UserId, of: Parameters<typeof suggestTracks>[3]): Promise<readonly EntrySuggestions[]>;
  relink(userId: UserId, wish: Parameters<typeof relinkEntries>[2]): EntriesChanged;
  /** `found`: what is in a smart one. Throws: not-found, invalid-input. */
  export(userId: UserId, wish: ExportWish, found?: Uint32Array): WrittenPlaylistFile;
  /** After a scan. Resolves when it is done; never rejects. */
  afterScan(): Promise<void>;
  close(): Promise<void>;
}

export interface PlaylistFilesParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly pool: ParserPool;
  readonly changes: Changes;
  readonly cachePath: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Without any file yet; what an earlier process left is deleted. */
export function createPlaylistFiles(parts: PlaylistFilesParts): PlaylistFilesService {
  const { reader, writer, changes, clock, log } = parts;
  const folder = join(parts.cachePath, 'playlist-files');
  const ready = removeFolderTree(folder).catch((thrown: unknown) =>
    log.warn('old playlist files were not deleted', thrown),
  );
  let isClosed = false;
  const turn = async () => {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    if (isClosed) throw new Error('the library is closing');
  };
  const match: MatchWanted = (wanted, from) => matchWanted({ db: reader, turn }, wanted, from);
  const uploads = createUploads({ folder, ready, pool: parts.pool, match: (file, from) => match(file.entries, from) });
  let last: Promise<void> = Promise.resolve();
  const bringBack = async () => {
    try {
      const count = await bringBackEntries({ writer, changes }, match);
      if (count > 0) log.info(`${count} entries of playlists have found their tracks`);
    } catch (thrown) {
      if (!isClosed) log.error('entries of playlists were not looked for', thrown);
    }
  };
  return {
    uploads,
    match,
    check: async (userId, fileId) => toCheckedFile(await uploads.read(userId, fileId)),
    items: (userId, fileId, view) => listItems(reader, uploads.get(userId, fileId), view),
    import: (userId, wishes, parentId) => {
      const known = wishes.map((wish) => ({ wish, upload: uploads.get(userId, wish.fileId) }));
      return importWishes({ writer, changes, clock }, userId, { wishes: known, parentId });
    },
    suggest: (userId, of) => suggestTracks(reader, match, userId, of),
    relink: (userId, wish) => relinkEntries({ writer, changes }, userId, wish),
    export: (userId, wish, found) => exportPlaylist(reader, userId, wish, found),
    afterScan: () => (last = last.then(bringBack)),
    close: async () => {
      isClosed = true;
      await last;
      uploads.close();
      await ready;
    },
  };
}
