/** Handlers of playlists, for the one who asks. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { playlists } from '../../shared/contract/playlists.ts';
import type { EntriesService } from '../services/playlists/entries.ts';
import type { PlaylistsService } from '../services/playlists/playlists.ts';
import type { ShownPlaylistsService } from '../services/playlists/shown.ts';

interface Services {
  readonly shown: ShownPlaylistsService;
  readonly whole: PlaylistsService;
  readonly entries: EntriesService;
}

/** The calls of `playlists`. */
export function playlistsHandlers({ shown, whole, entries }: Services): HandlersOf<typeof playlists> {
  return {
    list: (_input, { userId }) => shown.list(userId),
    get: ({ playlistId }, { userId }) => shown.get(userId, playlistId),
    entryIds: ({ playlistId, ...view }, { userId }) => shown.entryIds(userId, playlistId, view),
    entries: ({ playlistId, ids }, { userId }) => shown.entries(userId, playlistId, ids),
    tracks: ({ playlistId, ...wish }, { userId }) => shown.tracks(userId, playlistId, wish),
    create: (wish, { userId }) => whole.create(userId, wish),
    edit: ({ playlistId, ...edits }, { userId }) => whole.edit(userId, playlistId, edits),
    place: ({ playlistId, parentId }, { userId }) => whole.place(userId, playlistId, parentId),
    duplicate: ({ playlistId, name }, { userId }) => whole.duplicate(userId, playlistId, name),
    delete: ({ playlistId }, { userId }) => whole.delete(userId, playlistId),
    follow: ({ playlistId }, { userId }) => whole.setFollowed(userId, playlistId, true),
    unfollow: ({ playlistId }, { userId }) => whole.setFollowed(userId, playlistId, false),
    add: ({ playlistId, trackIds, beforeEntryId }, { userId }) =>
      entries.add(userId, playlistId, trackIds, beforeEntryId),
    copy: ({ playlistId, beforeEntryId, ...wish }, { userId }) => entries.copy(userId, playlistId, wish, beforeEntryId),
    move: ({ playlistId, entryIds, beforeEntryId }, { userId }) =>
      entries.move(userId, playlistId, entryIds, beforeEntryId),
    remove: ({ playlistId, entryIds }, { userId }) => entries.remove(userId, playlistId, entryIds),
    sort: ({ playlistId, by, isDescending }, { userId }) => entries.sort(userId, playlistId, by, isDescending),
  };
}
