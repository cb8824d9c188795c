/** The queue over a restart, and the record of what was played. */
import type { CoreEvent } from '../../shared/contract/events.ts';
import { playbackStateSchema, type PlayCounts, type PlaybackState } from '../../shared/contract/playback.ts';
import { AppError } from '../../shared/errors.ts';
import type { AlbumId, ArtistId, TrackId, UserId } from '../../shared/ids.ts';
import { withinReason } from '../../shared/play/counts.ts';
import { findSetting, saveSetting } from '../db/queries/people.ts';
import { countAlbumPlays, countArtistPlays, listPlayCounts } from '../db/queries/play-counts.ts';
import { addPlay, listKnownTrackIds, type PlayRecord } from '../db/queries/plays.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import type { Clock } from '../ports/clock.ts';

export interface PlaybackService {
  load(userId: UserId): Promise<PlaybackState | null>;
  save(userId: UserId, state: PlaybackState): Promise<null>;
  savePosition(userId: UserId, position: QueuePosition): Promise<null>;
  /** Throws: not-found. */
  record(play: PlayRecord): null;
  trackCounts(userId: UserId, ids: readonly TrackId[]): readonly (PlayCounts & { readonly id: TrackId })[];
  albumCounts(userId: UserId, albumId: AlbumId): PlayCounts;
  artistCounts(userId: UserId, artistId: ArtistId): PlayCounts;
}

type QueuePosition = Pick<PlaybackState, 'index' | 'positionMs'>;

// the queue may be long and changes seldom; the position is short and changes all the time
const QUEUE = 'playback.queue';
const POSITION = 'playback.position';

/** The rules of playing: a queue that outlives a restart, and each play recorded once, with times that can be. */
export function createPlaybackService(
  { reader, writer }: { readonly reader: ReadDb; readonly writer: WriteDb },
  clock: Clock,
  emit: (event: CoreEvent) => void,
): PlaybackService {
  const savePosition = async (userId: UserId, { index, positionMs }: QueuePosition) => {
    await saveSetting(writer, { userId, key: POSITION, value: { index, positionMs } }, clock.now());
    return null;
  };
  return {
    load: async (userId) => {
      const queue = await findSetting(reader, userId, QUEUE);
      if (queue === undefined) return null;
      const position = await findSetting(reader, userId, POSITION);
      const stored = playbackStateSchema.safeParse({
        ...parse(queue),
        ...(position === undefined ? {} : parse(position)),
      });
      return stored.success ? withKnownTracks(reader, stored.data) : null;
    },
    save: async (userId, state) => {
      await saveSetting(writer, { userId, key: QUEUE, value: state }, clock.now());
      return await savePosition(userId, state);
    },
    savePosition,
    record: (play) => {
      if (!addPlay(writer, withinReason(play, clock.now()))) throw new AppError('not-found', 'There is no such track');
      emit({ type: 'library.changed', topics: ['plays'] });
      return null;
    },
    trackCounts: (userId, ids) => listPlayCounts(reader, userId, ids),
    albumCounts: (userId, albumId) => countAlbumPlays(reader, userId, albumId),
    artistCounts: (userId, artistId) => countArtistPlays(reader, userId, artistId),
  };
}

function parse(json: string): object {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? value : {};
}

function withKnownTracks(reader: ReadDb, state: PlaybackState): PlaybackState {
  const known = listKnownTrackIds(reader, state.trackIds);
  const current = state.trackIds[state.index];
  const trackIds = state.trackIds.filter((id) => known.has(id));
  if (current === undefined || !known.has(current)) return { ...state, trackIds, index: -1, positionMs: 0 };
  const before = state.trackIds.slice(0, state.index).filter((id) => known.has(id));
  return { ...state, trackIds, index: before.length };
}
