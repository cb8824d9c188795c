/** Handlers of what belongs to one person, and of the program itself. */
import type { app, AppInfo } from '../../shared/contract/app.ts';
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { playback } from '../../shared/contract/playback.ts';
import type { settings } from '../../shared/contract/settings.ts';
import type { PlaybackService } from '../services/playback.ts';
import type { StorageService } from '../services/storage.ts';
import type { SettingsService } from '../services/settings.ts';

/** The calls of `app`: the same facts to everybody, and the way in by which they were asked. */
export function appHandlers(
  info: Omit<AppInfo, 'front' | 'isDamaged'>,
  storage: StorageService,
): HandlersOf<typeof app> {
  return {
    info: (_input, { front }) => ({ ...info, front, isDamaged: storage.isDamaged() }),
    storage: () => storage.facts(),
    clearCache: () => storage.clearCache(),
  };
}

/** The calls of `settings`, for the one who asks. */
export function settingsHandlers(service: SettingsService): HandlersOf<typeof settings> {
  return {
    get: (_input, { userId }) => service.get(userId),
    set: ({ changes }, { userId }) => service.set(userId, changes),
  };
}

/** The calls of `playback`, for the one who asks. */
export function playbackHandlers(service: PlaybackService): HandlersOf<typeof playback> {
  return {
    load: (_input, { userId }) => service.load(userId),
    save: ({ state }, { userId }) => service.save(userId, state),
    savePosition: (position, { userId }) => service.savePosition(userId, position),
    record: (play, { userId }) => service.record({ ...play, userId }),
    countsOfTracks: ({ ids }, { userId }) => service.trackCounts(userId, ids),
    countsOfAlbum: ({ albumId }, { userId }) => service.albumCounts(userId, albumId),
    countsOfArtist: ({ artistId }, { userId }) => service.artistCounts(userId, artistId),
  };
}
