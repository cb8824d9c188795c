/** Handlers of what a person says by hand. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { corrections } from '../../shared/contract/corrections.ts';
import type { pictures } from '../../shared/contract/pictures.ts';
import type { ByHandService } from '../services/by-hand.ts';
import type { CorrectionsService } from '../services/corrections.ts';

/** The calls of `corrections`; none depends on who asks. */
export function correctionsHandlers(service: CorrectionsService): HandlersOf<typeof corrections> {
  return {
    list: () => service.list(),
    runs: ({ artistId }) => service.runs(artistId),
    correctArtist: (rule) => service.correctArtist(rule),
    joinAlbums: ({ albumIds, intoAlbumId }) => service.joinAlbums(albumIds, intoAlbumId),
    splitAlbum: (chosen) => service.splitAlbum(chosen),
    revoke: ({ correctionId }) => service.revoke(correctionId),
    restore: ({ correctionId }) => service.restore(correctionId),
  };
}

/** The calls of `pictures`. */
export function picturesHandlers(service: ByHandService): HandlersOf<typeof pictures> {
  return { add: ({ bytes }) => service.addPicture(bytes) };
}
