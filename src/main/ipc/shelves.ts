/** Handlers of the ways through the library beside albums, artists and tracks. */
import type { composers } from '../../shared/contract/composers.ts';
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { genres } from '../../shared/contract/genres.ts';
import type { recent } from '../../shared/contract/recent.ts';
import type { tree } from '../../shared/contract/tree.ts';
import type { GenresService } from '../services/genres.ts';
import type { ShelvesService } from '../services/shelves.ts';
import type { TreeService } from '../services/tree.ts';

/** The calls of `genres`; a name given by one is the name for all. */
export function genresHandlers(service: GenresService): HandlersOf<typeof genres> {
  return {
    ids: ({ sort, isDescending, isRussian }) => service.ids(sort, isDescending, isRussian),
    byIds: ({ ids }) => service.cards(ids),
    get: ({ genreId }) => service.page(genreId),
    albumIds: ({ genreId }) => service.albumIds(genreId),
    artistIds: ({ genreId }) => service.artistIds(genreId),
    trackIds: ({ genreId, sort, isDescending }) => service.trackIds(genreId, sort, isDescending),
    setRussianName: ({ genreId, rusName }, { userId }) => service.setRussianName(userId, genreId, rusName),
  };
}

/** The calls of `tree`; none depends on who asks. */
export function treeHandlers(service: TreeService): HandlersOf<typeof tree> {
  return {
    sources: () => service.sources(),
    get: (place) => service.page(place),
    cards: ({ names, ...place }) => service.cards(place, names),
    trackIds: ({ folderId, path, ...order }) => service.trackIds({ folderId, path }, order),
    locate: ({ trackId }) => service.locate(trackId),
  };
}

/** The calls of `composers`; none depends on who asks. */
export function composersHandlers(shelves: ShelvesService): HandlersOf<typeof composers> {
  return {
    ids: ({ sort, isDescending }) => shelves.composerIds(sort, isDescending),
    byIds: ({ ids }) => shelves.composerCards(ids),
    trackIds: ({ artistId }) => shelves.composerTrackIds(artistId),
  };
}

/** The calls of `recent`; none depends on who asks. */
export function recentHandlers(shelves: ShelvesService): HandlersOf<typeof recent> {
  return { list: () => shelves.recentlyAdded() };
}
