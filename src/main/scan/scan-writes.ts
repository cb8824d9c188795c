/** The compiled statements of one scan, and its transactions. */
import type { WriteDb } from '../db/handles.ts';
import { prepareAlbums, type AlbumWrites } from '../db/batch/albums.ts';
import { prepareCandidates, type CandidateReads } from '../db/batch/candidates.ts';
import { prepareFolders, type FolderWrites } from '../db/batch/folders.ts';
import { prepareIssues, type IssueWrites } from '../db/batch/issues.ts';
import { prepareNames, type NameWrites } from '../db/batch/names.ts';
import { prepareRoots, type RootWrites } from '../db/batch/roots.ts';
import { prepareTracks, type TrackWrites } from '../db/batch/tracks.ts';
import { prepareSearch } from '../db/batch/search.ts';
import { withDbErrors } from '../db/errors.ts';

export interface ScanWrites {
  readonly albums: AlbumWrites;
  readonly candidates: CandidateReads;
  readonly folders: FolderWrites;
  readonly issues: IssueWrites;
  readonly names: NameWrites;
  readonly roots: RootWrites;
  readonly tracks: TrackWrites;
  /** All of `run` or nothing, on disk when it returns. Throws: disk-full and the other codes of the database. */
  inTransaction<T>(run: () => T): T;
}

/** Statements live as long as the scan. */
export function prepareScanWrites({ raw }: WriteDb, now: () => number): ScanWrites {
  const search = prepareSearch(raw);
  const names = prepareNames(raw, now, search);
  return {
    albums: prepareAlbums(raw, now, search),
    candidates: prepareCandidates(raw),
    folders: prepareFolders(raw),
    issues: prepareIssues(raw, now),
    names,
    roots: prepareRoots(raw),
    tracks: prepareTracks(raw, now, search),
    inTransaction: (run) => {
      try {
        return withDbErrors(() =>
          raw
            .transaction(() => {
              const result = run();
              search.flush();
              return result;
            })
            .immediate(),
        );
      } catch (thrown) {
        names.forget();
        search.forget();
        throw thrown;
      }
    },
  };
}
