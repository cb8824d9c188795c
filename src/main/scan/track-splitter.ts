/** Takes a track and a file apart that a scan took for one, and puts them together again. */
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { trackArtKey } from '../art/keys.ts';
import { copyFileFacts, findPlaced, insertEmptyTrack, setFolder, setPresence } from '../db/batch/track-copy.ts';
import { dropTrack } from '../db/batch/track-dump.ts';
import type { WriteDb } from '../db/handles.ts';
import { prepareScanWrites, type ScanWrites } from './scan-writes.ts';
import { settleAlbums } from './settle-albums.ts';

interface Split {
  readonly trackId: number;
  /** The track that the file becomes. */
  readonly newTrackId: number;
  /** Where the file of the first was before. */
  readonly pathBefore: string;
  /** Since when the one is missing and the other there. */
  readonly splitAt: number;
}

export interface TrackSplitter {
  /** The track is missing at its path before, and its file is a new one. Throws: conflict where its file is not there. */
  split(split: Split): void;
  /** The track has the file that the new one has now; that one is no more. What hangs on it is moved by the caller before. Throws: conflict. */
  join(split: Pick<Split, 'trackId' | 'newTrackId'>): void;
}

/** On the library's writer, inside the change's transaction. */
export function createTrackSplitter(db: WriteDb, now: () => number): TrackSplitter {
  const { raw } = db;
  const inTransaction = (run: (writes: ScanWrites) => void) => {
    const writes = prepareScanWrites(db, now);
    writes.inTransaction(() => run(writes));
  };
  return {
    split: ({ trackId, newTrackId, pathBefore, splitAt }) =>
      inTransaction((writes) => {
        const placed = findPlaced(raw, trackId);
        if (placed === undefined || placed.missingSince !== null) throw gone();
        insertEmptyTrack(raw, newTrackId, splitAt);
        copyFileFacts(raw, trackId, newTrackId);
        // one path has one present track
        setPresence(raw, trackId, { path: pathBefore, image: placed.image, missingSince: splitAt });
        const image = placed.image === null ? null : trackArtKey(newTrackId, placed.mtimeUs);
        setPresence(raw, newTrackId, { path: placed.path, image, missingSince: null });
        setFolder(raw, trackId, dirname(pathBefore));
        settle(writes, [trackId, newTrackId], [placed.groupKey, findPlaced(raw, trackId)?.groupKey]);
      }),
    join: ({ trackId, newTrackId }) =>
      inTransaction((writes) => {
        const [placed, before] = [findPlaced(raw, newTrackId), findPlaced(raw, trackId)];
        if (placed === undefined || before === undefined || before.missingSince === null) throw gone();
        setPresence(raw, newTrackId, { ...placed, missingSince: placed.missingSince ?? now() });
        copyFileFacts(raw, newTrackId, trackId);
        const image = placed.image === null ? null : trackArtKey(trackId, placed.mtimeUs);
        setPresence(raw, trackId, { path: placed.path, image, missingSince: placed.missingSince });
        dropTrack(raw, newTrackId);
        settle(writes, [trackId], [placed.groupKey, before.groupKey]);
      }),
  };
}

function gone(): AppError {
  return new AppError('conflict', 'The file lies elsewhere by now, or the track has one');
}

function settle(writes: ScanWrites, trackIds: readonly number[], groupKeys: readonly (string | undefined)[]): void {
  for (const trackId of trackIds) writes.search.touch('track', trackId);
  for (const groupKey of new Set(groupKeys)) if (groupKey !== undefined) settleAlbums(writes, groupKey);
  writes.roots.settleArtistGenres();
}
