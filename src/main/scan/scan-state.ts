/** What one scan has met and made so far. Changed by the steps of the scan only. */
import { AppError } from '../../shared/errors.ts';
import type { ReadOutcome, TrackFacts } from '../metadata/track-facts.ts';
import type { KnownFile } from '../db/batch/folders.ts';
import type { KnownPlace, RootReason, RootRow } from '../db/batch/roots.ts';
import type { TrackRecord } from '../db/batch/track-record.ts';
import type { FreeRows } from './free-rows.ts';
import type { FileToRead } from './to-record.ts';
import type { Drive } from './walked.ts';

/** How a scan looks: `whole` roots or `parts` of them; whether also at files that are as they were. */
export interface ScanManner {
  readonly scope: 'whole' | 'parts';
  readonly isDeep: boolean;
  /**
   * Files that changed later than this and can't be read are not told as problems: they may be copied just now. Their folders
   * are to be looked at again. Null where nobody would look again.
   */
  readonly patientSinceUs: number | null;
}

const usualManner: ScanManner = { scope: 'whole', isDeep: false, patientSinceUs: null };

export interface ReadItem {
  readonly file: FileToRead;
  /** The row that the library has for this path. */
  readonly known: KnownFile | null;
  readonly groupKey: string;
  /** The problem list names it. */
  readonly hasIssue: boolean;
}

/** A read file of which it can't be said whose row it is before everything is seen. */
export interface Postponed extends ReadItem {
  readonly facts: TrackFacts;
  readonly problem: ReadOutcome['problem'];
}

/** A track that the library did not have, and what is to be written of it. */
export interface NewTrack {
  readonly item: Postponed;
  readonly record: TrackRecord;
}

export interface RootState {
  readonly row: RootRow;
  /** A few known files from all over the root. */
  readonly sample: readonly KnownPlace[];
  fileCount: number;
  /** Set where it could not be listed, or shows nothing where there was something. */
  offlineReason: 'unreachable' | 'denied' | 'empty' | null;
  /** The drive failed in the middle. */
  isInterrupted: boolean;
  /** Of the sample nothing was there, and nobody said that it is gone. */
  isStrange: boolean;
  /** What it was judged to be at the end; null while it is online. */
  troubleReason: RootReason | null;
  drive: Drive | undefined;
  /** Files that were known to be there before this scan, of the folders met so far. */
  knownCount: number;
  knownFolderCount: number;
  metFolderCount: number;
  /** Folders that could not be listed: nothing below them is known to be gone. */
  readonly unknownPaths: string[];
  /** Links that are not followed, and are told of. */
  readonly leftOutPaths: Set<string>;
}

export interface ScanCounts {
  found: number;
  toRead: number;
  read: number;
  added: number;
  updated: number;
  unchanged: number;
  moved: number;
  missing: number;
  failed: number;
}

export interface ScanState {
  readonly manner: ScanManner;
  readonly counts: ScanCounts;
  readonly roots: ReadonlyMap<number, RootState>;
  /** The highest id of before this scan: only older rows can have been moved. */
  readonly maxTrackId: number;
  /** Whether a file of a folder of music is gone for sure: that folder answers, and the file is not in it. */
  readonly isGone: (path: string, rootPath: string) => boolean;
  readonly metFolders: Set<number>;
  /** Folders that parts of a root were asked for and listed, with the names of those directly inside. */
  readonly listed: { readonly rootId: number; readonly path: string; readonly subfolders: ReadonlySet<string> }[];
  /** Folders with files that may be copied just now: to be looked at once more, soon. */
  readonly lookAgain: Set<string>;
  /** Tracks whose file was not where it was: with their root and place. */
  readonly gone: Map<number, { readonly rootId: number; readonly groupKey: string }>;
  /** Rows whose path holds something else than it did. */
  readonly changedIds: Set<number>;
  /** Set when the walk has seen everything: until then any older row may turn out to have moved. */
  freeRows: FreeRows | undefined;
  readonly postponed: Postponed[];
  /** New tracks of the write that runs, by place. */
  readonly held: Map<string, Postponed[]>;
  /** By path, of postponed files that the quick ones don't tell apart. */
  readonly fullDigests: Map<string, string>;
  /** Sounds of files that the walk may only not have got to, for the drive failed. */
  readonly unseenDigests: Set<string>;
  /** Files of a place that are still to be read: its albums are settled once, when the last one is written. */
  readonly pendingByGroup: Map<string, number>;
  /** Places whose albums must be settled. */
  readonly touchedGroups: Set<string>;
  /** Whether any album was settled: else all lists that depend on albums stand. */
  hasSettled: boolean;
}

/** A scan that has met nothing yet. */
export function startState(
  roots: readonly Pick<RootState, 'row' | 'sample'>[],
  maxTrackId: number,
  isGone: ScanState['isGone'],
  manner: ScanManner = usualManner,
): ScanState {
  return {
    manner,
    isGone,
    counts: { found: 0, toRead: 0, read: 0, added: 0, updated: 0, unchanged: 0, moved: 0, missing: 0, failed: 0 },
    roots: new Map(roots.map((root) => [root.row.id, startRoot(root)])),
    maxTrackId,
    metFolders: new Set(),
    listed: [],
    lookAgain: new Set(),
    gone: new Map(),
    changedIds: new Set(),
    freeRows: undefined,
    postponed: [],
    held: new Map(),
    fullDigests: new Map(),
    unseenDigests: new Set(),
    pendingByGroup: new Map(),
    touchedGroups: new Set(),
    hasSettled: false,
  };
}

function startRoot(root: Pick<RootState, 'row' | 'sample'>): RootState {
  return {
    ...root,
    fileCount: 0,
    offlineReason: null,
    isInterrupted: false,
    isStrange: false,
    troubleReason: null,
    drive: undefined,
    knownCount: 0,
    knownFolderCount: 0,
    metFolderCount: 0,
    unknownPaths: [],
    leftOutPaths: new Set(),
  };
}

/** Of the few roots that a scan walks. */
export function rootOf(state: ScanState, rootPath: string): RootState {
  for (const root of state.roots.values()) if (root.row.path === rootPath) return root;
  throw new AppError('internal', 'a file of a folder of music that is not scanned');
}

/** The same, by its id. */
export function rootIdOf(state: ScanState, rootPath: string): number {
  return rootOf(state, rootPath).row.id;
}
