/** Handlers of albums, artists, tracks and problems. */
import type { albums } from '../../shared/contract/albums.ts';
import type { artists } from '../../shared/contract/artists.ts';
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { problems } from '../../shared/contract/problems.ts';
import type { tracks } from '../../shared/contract/tracks.ts';
import type { ByHandService } from '../services/by-hand.ts';
import type { LibraryService } from '../services/library.ts';

/** The calls of `albums`; edits hold for all, and are noted as done by the one who asks. */
export function albumsHandlers(library: LibraryService, byHand: ByHandService): HandlersOf<typeof albums> {
  return {
    ids: ({ sort, isDescending }) => library.albumIds(sort, isDescending),
    byIds: ({ ids }) => library.albumCards(ids),
    get: ({ albumId }) => library.albumPage(albumId),
    edit: ({ albumId, changes }, { userId }) => byHand.editAlbum(userId, albumId, changes),
  };
}

/** The calls of `artists`; edits hold for all, and are noted as done by the one who asks. */
export function artistsHandlers(library: LibraryService, byHand: ByHandService): HandlersOf<typeof artists> {
  return {
    ids: ({ sort, isDescending }) => library.artistIds(sort, isDescending),
    byIds: ({ ids }) => library.artistCards(ids),
    get: ({ artistId }) => library.artistPage(artistId),
    edit: ({ artistId, changes }, { userId }) => byHand.editArtist(userId, artistId, changes),
    trackIds: ({ artistId }) => library.artistTrackIds(artistId),
  };
}

/** The calls of `tracks`; plays counted are those of the one who asks. */
export function tracksHandlers(library: LibraryService): HandlersOf<typeof tracks> {
  return {
    ids: ({ sort, isDescending, filter }) => library.trackIds(sort, isDescending, filter),
    byIds: ({ ids }) => library.trackRows(ids),
    get: ({ trackId }, { userId }) => library.trackDetails(trackId, userId),
  };
}

/** The calls of `problems`. */
export function problemsHandlers(library: LibraryService): HandlersOf<typeof problems> {
  return { list: ({ offset, limit }) => library.problems(offset, limit) };
}
