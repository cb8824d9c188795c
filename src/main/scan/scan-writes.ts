/** The compiled statements of one scan, and its transactions. */
import type { WriteDb } from '../db/handles.ts';
import { prepareAlbums, type AlbumWrites } from '../db/batch/albums.ts';
import { prepareCandidates, type CandidateReads } from '../db/batch/candidates.ts';
import { prepareCorrections } from '../db/batch/corrections.ts';
import { prepareDoubts, type DoubtWrites } from '../db/batch/doubts.ts';
import { prepareFullDigests, type FullDigestWrites } from '../db/batch/full-digests.ts';
import { prepareFolders, type FolderWrites } from '../db/batch/folders.ts';
import { prepareIssues, type IssueWrites } from '../db/batch/issues.ts';
import { prepareNames, type NameWrites } from '../db/batch/names.ts';
import { prepareQuestions, type QuestionWrites } from '../db/batch/questions.ts';
import { noScanLog, prepareScanLog, type ScanLogWrites } from '../db/batch/scan-log.ts';
import { prepareRoots, type RootWrites } from '../db/batch/roots.ts';
import { prepareTracks, type TrackWrites } from '../db/batch/tracks.ts';
import { prepareSearch, type SearchWrites } from '../db/batch/search.ts';
import { withDbErrors } from '../db/errors.ts';
import { liveCorrections, type LiveCorrections } from './live-corrections.ts';

export interface ScanWrites {
  readonly albums: AlbumWrites;
  readonly candidates: CandidateReads;
  readonly corrections: LiveCorrections;
  readonly doubts: DoubtWrites;
  readonly folders: FolderWrites;
  readonly fullDigests: FullDigestWrites;
  readonly issues: IssueWrites;
  readonly log: ScanLogWrites;
  readonly names: NameWrites;
  readonly questions: QuestionWrites;
  readonly roots: RootWrites;
  readonly search: SearchWrites;
  readonly tracks: TrackWrites;
  /** All of `run` or nothing, on disk when it returns. Throws: disk-full and the other codes of the database. */
  inTransaction<T>(run: () => T): T;
}

/** Statements live as long as the scan. Without a `runId` it is none, and nothing is logged. */
export function prepareScanWrites({ raw }: WriteDb, now: () => number, runId?: number): ScanWrites {
  const search = prepareSearch(raw);
  const names = prepareNames(raw, now, search);
  const log = runId === undefined ? noScanLog : prepareScanLog(raw, runId);
  const corrections = liveCorrections(prepareCorrections(raw));
  return {
    albums: prepareAlbums(raw, now, search),
    candidates: prepareCandidates(raw),
    corrections,
    doubts: prepareDoubts(raw, now),
    folders: prepareFolders(raw),
    fullDigests: prepareFullDigests(raw, now),
    issues: prepareIssues(raw, now),
    log,
    names,
    questions: prepareQuestions(raw),
    roots: prepareRoots(raw),
    search,
    tracks: prepareTracks(raw, now, search),
    inTransaction: (run) => {
      corrections.refresh();
      search.begin();
      try {
        const result = withDbErrors(() =>
          raw
            .transaction(() => {
              const done = run();
              search.flush();
              log.flush();
              return done;
            })
            .immediate(),
        );
        search.end();
        return result;
      } catch (thrown) {
        names.forget();
        search.forget();
        log.forget();
        throw thrown;
      }
    },
  };
}
