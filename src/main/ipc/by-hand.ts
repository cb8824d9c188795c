/** Handlers of what a person says by hand. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { corrections } from '../../shared/contract/corrections.ts';
import type { pictures } from '../../shared/contract/pictures.ts';
import type { ByHandService } from '../services/by-hand.ts';
import type { CorrectionsService } from '../services/corrections.ts';

/** The calls of `corrections`; they hold for all, and are noted as done by the one who asks. */
export function correctionsHandlers(service: CorrectionsService): HandlersOf<typeof corrections> {
  return {
    list: () => service.list(),
    runs: ({ artistId }) => service.runs(artistId),
    correctArtist: (rule, { userId }) => service.correctArtist(userId, rule),
    joinAlbums: ({ albumIds, intoAlbumId }, { userId }) => service.joinAlbums(userId, albumIds, intoAlbumId),
    splitAlbum: (chosen, { userId }) => service.splitAlbum(userId, chosen),
    revoke: ({ correctionId }, { userId }) => service.revoke(userId, correctionId),
  };
}

/** The calls of `pictures`. */
export function picturesHandlers(service: ByHandService): HandlersOf<typeof pictures> {
  return { add: ({ bytes }) => service.addPicture(bytes) };
}
