/** Handlers of albums, artists, tracks and problems. */
import type { albums } from '../../shared/contract/albums.ts';
import type { artists } from '../../shared/contract/artists.ts';
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { problems } from '../../shared/contract/problems.ts';
import { FIRST_ROWS, type tracks } from '../../shared/contract/tracks.ts';
import { trackIdSchema } from '../../shared/ids.ts';
import type { ByHandService } from '../services/by-hand.ts';
import type { OwnLists } from '../services/own-lists.ts';
import type { LibraryService } from '../services/library.ts';
import type { TrackQueries } from '../services/track-query.ts';

interface ShownParts {
  readonly library: LibraryService;
  readonly lists: OwnLists;
  readonly byHand: ByHandService;
}

interface TrackParts {
  readonly library: LibraryService;
  readonly lists: OwnLists;
  readonly queries: TrackQueries;
}

/** The calls of `albums`; edits hold for all, and are noted as done by the one who asks. */
export function albumsHandlers({ library, lists, byHand }: ShownParts): HandlersOf<typeof albums> {
  return {
    ids: (order, { userId }) => lists.albums(userId, order),
    byIds: ({ ids }) => library.albumCards(ids),
    get: ({ albumId }) => library.albumPage(albumId),
    trackIds: ({ albumId, ...order }, { userId }) => library.albumTrackIds(albumId, userId, order),
    edit: ({ albumId, changes }, { userId }) => byHand.editAlbum(userId, albumId, changes),
  };
}

/** The calls of `artists`; edits hold for all, and are noted as done by the one who asks. */
export function artistsHandlers({ library, lists, byHand }: ShownParts): HandlersOf<typeof artists> {
  return {
    ids: (order, { userId }) => lists.artists(userId, order),
    byIds: ({ ids }) => library.artistCards(ids),
    get: ({ artistId, ...order }, { userId }) => library.artistPage(artistId, userId, order),
    edit: ({ artistId, changes }, { userId }) => byHand.editArtist(userId, artistId, changes),
    trackIds: ({ artistId }) => library.artistTrackIds(artistId),
  };
}

/** The calls of `tracks`; opinions and plays are those of the one who asks. */
export function tracksHandlers({ library, lists, queries }: TrackParts): HandlersOf<typeof tracks> {
  return {
    ids: (order, { userId }) => lists.tracks(userId, order),
    list: async (order, { userId }) => {
      const ids = await lists.tracks(userId, order);
      const first = Array.from(ids.subarray(0, FIRST_ROWS), (id) => trackIdSchema.parse(id));
      return { ids, rows: library.trackRows(first) };
    },
    query: ({ text, ...order }, { userId }) => queries.answer(userId, text, order),
    queryValues: ({ suggests, text }, { userId }) => queries.values(userId, suggests, text),
    byIds: ({ ids }) => library.trackRows(ids),
    get: ({ trackId }, { userId }) => library.trackDetails(trackId, userId),
  };
}

/** The calls of `problems`. */
export function problemsHandlers(library: LibraryService): HandlersOf<typeof problems> {
  return { list: ({ offset, limit }) => library.problems(offset, limit) };
}
