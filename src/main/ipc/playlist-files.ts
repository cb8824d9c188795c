/** Handlers of playlist files, for the one who asks. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { playlistFiles } from '../../shared/contract/playlist-files.ts';
import type { SmartLookService } from '../services/smart/smart-look.ts';
import type { PlaylistFilesService } from '../services/playlist-files/playlist-files.ts';

/** The calls of `playlistFiles`. */
export function playlistFilesHandlers(
  service: PlaylistFilesService,
  look: Pick<SmartLookService, 'found'>,
): HandlersOf<typeof playlistFiles> {
  return {
    begin: ({ name, folder }, { userId }) => service.uploads.begin(userId, name, folder),
    addPart: ({ fileId, base64 }, { userId }) => {
      service.uploads.add(userId, fileId, Buffer.from(base64, 'base64'));
      return null;
    },
    check: ({ fileId }, { userId }) => service.check(userId, fileId),
    items: ({ fileId, ...view }, { userId }) => service.items(userId, fileId, view),
    import: ({ wishes, parentId }, { userId }) => service.import(userId, wishes, parentId),
    drop: ({ fileId }, { userId }) => {
      service.uploads.drop(userId, fileId);
      return null;
    },
    suggest: (of, { userId }) => service.suggest(userId, of),
    relink: (wish, { userId }) => service.relink(userId, wish),
    export: async (wish, { userId }) => service.export(userId, wish, await look.found(userId, wish.playlistId)),
  };
}
