/** What each scan changed in each folder of music. */
import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import { folderIdSchema, type AlbumId, type FolderId, type TrackId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { adminCall } from './define.ts';

/**
 * `moved`: the same sound at another path; `replaced`: another encoding took the place of a file that is gone; `returned`:
 * what was missing is there again; `problem`: a file could not be read, or only in part.
 */
export const scanChangeKinds = ['added', 'changed', 'moved', 'replaced', 'returned', 'missing', 'problem'] as const;
export type ScanChangeKind = (typeof scanChangeKinds)[number];

export type ScanChangeCounts = Readonly<Record<ScanChangeKind, number>>;

/** What of a file can differ from one reading to the next. `sound` is the music itself, apart from its tags. */
type ScannedField =
  | 'title'
  | 'artists'
  | 'album'
  | 'albumArtists'
  | 'trackNo'
  | 'discNo'
  | 'releaseDate'
  | 'genres'
  | 'composer'
  | 'comment'
  | 'bpm'
  | 'lyrics'
  | 'picture'
  | 'ratings'
  | 'loudness'
  | 'recording'
  | 'duration'
  | 'codec'
  | 'bitrate'
  | 'size'
  | 'modified'
  | 'sound';

export interface FieldChange {
  readonly field: ScannedField;
  /** As text to show where it is text; ms, bytes, bit/s and epoch ms as numbers; null where there was none. */
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** One scan, as far as the folder of music goes; without one all that it walked. */
export interface ScanRunCard {
  readonly runId: number;
  readonly startedAt: number;
  /** Null while it runs, and for good where it was cut off. */
  readonly finishedAt: number | null;
  readonly outcome: 'finished' | 'cancelled' | 'failed' | 'running' | 'cut-off';
  readonly folderIds: readonly FolderId[];
  readonly counts: ScanChangeCounts;
  /** Of what is counted, some can't be listed any more. */
  readonly isThinned: boolean;
}

/** The last scan of a folder, and the last that changed anything in it, which may be the same. */
export interface LastScan {
  readonly folderId: FolderId;
  readonly run: ScanRunCard;
  readonly changed: ScanRunCard | null;
}

/** One thing that a scan changed. */
export interface ScanChange {
  /** Of `added` the track's, else its own. */
  readonly id: number;
  readonly kind: ScanChangeKind;
  /** Null where the library has no such track any more. */
  readonly trackId: TrackId | null;
  /** Null where the track is on none. */
  readonly albumId: AlbumId | null;
  /** As it is called now; the file's name where there is no track. */
  readonly name: string;
  readonly artist: string | null;
  /** Where the file was after the scan, as a person reads it; of what is missing the last known place. */
  readonly path: string;
  readonly pathBefore: string | null;
  readonly fields: readonly FieldChange[];
  /** Of a problem. */
  readonly code: ErrorCode | null;
  /** Whether the track and the file can be taken apart again. */
  readonly canTakeApart: boolean;
  readonly isTakenApart: boolean;
}

const runId = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const changeId = z.number().int().positive().max(0xff_ff_ff_ff);
const kind = z.enum(scanChangeKinds);

/** For admins. Rows are kept for the last scans only; counts stay longer. */
export const scanLog = {
  /** Of each folder of music that was scanned since this is kept. */
  last: adminCall({}).gives<readonly LastScan[]>(),
  /** The newest first, those before `before`; scans that changed nothing are left out, but for the last. */
  runs: adminCall({
    folderId: folderIdSchema.optional(),
    before: runId.optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }).gives<readonly ScanRunCard[]>(),
  /** Ids of one kind of change, by path; those alone whose path or name holds every word of `text`. */
  ids: adminCall({
    runId,
    folderId: folderIdSchema.optional(),
    kind,
    text: z.string().max(200).optional(),
  }).gives<Uint32Array>(),
  /** In the order asked; unknown ones are left out. */
  rows: adminCall({ runId, kind, ids: z.array(changeId).max(500) }).gives<readonly ScanChange[]>(),
  /**
   * For `moved` and `replaced` that were no such thing: each track is missing again where it was, with all that people made of
   * it, and the file is a track of its own; no scan joins the two again. One activity, which can be undone. Fails with
   * conflict where a track's file lies elsewhere by now.
   */
  takeApart: adminCall({ changeIds: z.array(changeId).min(1).max(100) }).gives<Changed>(),
};
