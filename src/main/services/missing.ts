/** Tracks whose file is gone: found by hand, or forgotten on purpose. */
import type { Changed } from '../../shared/contract/activity.ts';
import type {
  ForgetPreview,
  LocateCandidate,
  LocatePreview,
  MissingPlace,
  MissingTrack,
} from '../../shared/contract/missing.ts';
import { AppError } from '../../shared/errors.ts';
import type { TrackId, UserId } from '../../shared/ids.ts';
import type { RowChange } from '../db/queries/change-rows.ts';
import { listLocateCandidates, matchBelow, tell } from '../db/queries/locate.ts';
import {
  listMissingIds,
  listMissingPlaces,
  listMissingTracks,
  previewForget,
  type MissingWish,
} from '../db/queries/missing.ts';
import { readKnownTracks, readTrackNames } from '../db/queries/forgotten-tracks.ts';
import { nextJoinId } from '../db/queries/track-joins.ts';
import { listTrackRows } from '../db/queries/track-rows.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';
import { findThing } from '../ports/folders.ts';
import type { ChangeKinds } from './change-kinds.ts';
import type { Changes } from './changes.ts';
import type { ScanService } from './scan.ts';

interface Pair {
  readonly missingId: TrackId;
  readonly trackId: TrackId;
}

export interface MissingService {
  places(text: string | undefined): readonly MissingPlace[];
  ids(wish: MissingWish): Uint32Array;
  rows(ids: readonly TrackId[]): readonly MissingTrack[];
  /** Throws: not-found. */
  candidates(trackId: TrackId, text: string | undefined): readonly LocateCandidate[];
  /** Throws: not-found. */
  match(trackIds: readonly TrackId[], path: string): LocatePreview;
  /** Throws: not-found, conflict. */
  locate(userId: UserId, pairs: readonly Pair[]): Promise<Changed>;
  forgetPreview(trackIds: readonly TrackId[]): ForgetPreview;
  /** Throws: not-found, conflict, disk-full. */
  forget(userId: UserId, trackIds: readonly TrackId[]): Promise<Changed & { readonly backupPath: string }>;
}

interface MissingParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'perform' | 'make'>;
  readonly kinds: Pick<ChangeKinds, 'track_join'>;
  readonly scans: Pick<ScanService, 'aside'>;
  /** A verified copy of the library; its path. */
  readonly backUp: (reason: string) => string;
  readonly clock: Clock;
}

/** A scan under way is put aside while anything changes: it holds rows in its hands. */
export function createMissingService(parts: MissingParts): MissingService {
  const { reader, writer, changes, scans, backUp } = parts;
  return {
    places: (text) => listMissingPlaces(reader, text),
    ids: (wish) => listMissingIds(reader, wish),
    rows: (ids) => listMissingTracks(reader, ids),
    candidates: (trackId, text) => {
      const found = listLocateCandidates(reader, trackId, text);
      if (found === undefined) throw new AppError('not-found', 'That is not in the library');
      return found;
    },
    match: (trackIds, path) => match(reader, trackIds, path),
    locate: async (userId, pairs) => {
      const { activityId, changedCount } = await scans.aside(() =>
        changes.perform(userId, 'track-locate', () => joinAll(parts, userId, pairs)),
      );
      return { activityId, changedCount };
    },
    forgetPreview: (trackIds) => previewForget(reader, trackIds),
    forget: (userId, trackIds) =>
      scans.aside(() => {
        assertForgettable(writer, trackIds);
        const backupPath = backUp('tracks-forgotten');
        const done = changes.make(userId, { type: 'track-forget', table: 'track', ids: trackIds, become: () => null });
        return { ...done, backupPath };
      }),
  };
}

function getPath(path: string): string {
  const thing = findThing(path);
  if (thing === undefined) throw new AppError('not-found', `There is no such file or folder: ${path}`);
  return thing.path;
}

function match(db: ReadDb, trackIds: readonly TrackId[], path: string): LocatePreview {
  const { matched, isKnown } = matchBelow(db, trackIds, getPath(path));
  const missing = new Map(
    listMissingTracks(
      db,
      matched.map(({ missingId }) => missingId),
    ).map((track) => [Number(track.trackId), track]),
  );
  const files = new Map(
    tell(
      db,
      matched.map(({ trackId, reasons }) => [trackId, reasons]),
    ).map((file) => [file.trackId, file]),
  );
  const pairs = matched.flatMap(({ missingId, trackId }) => {
    const [gone, file] = [missing.get(missingId), files.get(trackId)];
    return gone === undefined || file === undefined ? [] : [{ missing: gone, file }];
  });
  return { pairs, openCount: trackIds.length - pairs.length, isKnown };
}

/** Inside the change's transaction. */
function joinAll({ writer, kinds, clock }: MissingParts, userId: UserId, pairs: readonly Pair[]) {
  assertPairs(writer, pairs);
  const first = nextJoinId(writer);
  const joinedAt = clock.now();
  const changes = pairs.map(({ missingId, trackId }, at): RowChange => {
    // one activity joins many: the ids of the others are below zero, where none that comes alone is
    const id = at === 0 ? first : -(first * PAIRS_AN_ACTIVITY + at);
    const row = { trackId: missingId, intoTrackId: trackId, joinedAt };
    kinds.track_join.write(userId, id, row);
    return { table: 'track_join', id, before: null, after: row };
  });
  const [one] = pairs;
  return { changes, subject: (one && readTrackNames(writer, [one.trackId]).get(one.trackId)) ?? '' };
}

/** More than the contract lets through at once. */
const PAIRS_AN_ACTIVITY = 16_384;

function assertPairs(db: WriteDb, pairs: readonly Pair[]): void {
  const [missingIds, fileIds] = [pairs.map(({ missingId }) => missingId), pairs.map(({ trackId }) => trackId)];
  if (readKnownTracks(db, [...missingIds, ...fileIds]).size < new Set([...missingIds, ...fileIds]).size)
    throw new AppError('not-found', 'That is not in the library');
  if (new Set(missingIds).size < pairs.length || new Set(fileIds).size < pairs.length)
    throw new AppError('conflict', 'A track can be found in one file only');
  if (listMissingTracks(db, missingIds).length < pairs.length)
    throw new AppError('conflict', 'One of the tracks is not missing any more');
  if (listTrackRows(db, fileIds).some(({ missingSince }) => missingSince !== null))
    throw new AppError('conflict', 'One of the files is missing itself');
}

function assertForgettable(db: WriteDb, trackIds: readonly TrackId[]): void {
  const wanted = new Set(trackIds).size;
  if (readKnownTracks(db, trackIds).size < wanted) throw new AppError('not-found', 'That is not in the library');
  const { trackCount, awayCount } = previewForget(db, trackIds);
  if (awayCount > 0) throw new AppError('conflict', 'A folder of music is not online: its files may only be away');
  if (trackCount < wanted) throw new AppError('conflict', 'One of the tracks is not missing any more');
}
