/** Tracks as rows that people change: known or forgotten, and taken apart from a file that a scan took for theirs. */
import {
  forgetTrack,
  readKnownTracks,
  settleGenres,
  readTrackNames,
  rememberTrack,
  type KnownTrackRow,
} from '../db/queries/forgotten-tracks.ts';
import { joinTracks, nextJoinId } from '../db/queries/track-joins.ts';
import {
  addTrackSplit,
  dropTrackSplit,
  hasUserData,
  readTrackSplits,
  type TrackSplitRow,
} from '../db/queries/track-splits.ts';
import type { WriteDb } from '../db/handles.ts';
import type { TrackSplitter } from '../scan/track-splitter.ts';
import type { ChangeKind } from './change-kinds.ts';

export interface TrackKinds {
  readonly track: ChangeKind<KnownTrackRow>;
  readonly track_split: ChangeKind<TrackSplitRow>;
}

const TOPICS = ['albums', 'tracks', 'opinions', 'playlists', 'plays', 'doubts', 'folders'] as const;

/** Both, on one library. Nothing else may write it meanwhile: whoever takes one back ends a scan first. */
export function createTrackKinds(writer: WriteDb, splitter: TrackSplitter, now: () => number): TrackKinds {
  return {
    track: {
      thing: 'track',
      topics: TOPICS,
      isShared: true,
      names: (ids) => readTrackNames(writer, ids),
      read: (_userId, ids) => readKnownTracks(writer, ids),
      write: (_userId, id, row) => (row === null ? forgetTrack(writer, id, now()) : rememberTrack(writer, id)),
      finish: () => settleGenres(writer),
    },
    track_split: {
      thing: 'track',
      topics: TOPICS,
      isShared: true,
      names: () => new Map(),
      read: (_userId, ids) => readTrackSplits(writer, ids),
      write: (_userId, id, row) => {
        if (row === null) putTogether(writer, splitter, id, now());
        else {
          splitter.split(row);
          addTrackSplit(writer, id, row);
        }
      },
    },
  };
}

/** What people made of the file since goes along. */
function putTogether(writer: WriteDb, splitter: TrackSplitter, id: number, joinedAt: number): void {
  const row = readTrackSplits(writer, [id]).get(id);
  if (row === undefined) return;
  const { trackId, newTrackId } = row;
  if (hasUserData(writer, newTrackId))
    joinTracks(writer, nextJoinId(writer), { trackId: newTrackId, intoTrackId: trackId, joinedAt });
  dropTrackSplit(writer, id, row);
  splitter.join(row);
}
