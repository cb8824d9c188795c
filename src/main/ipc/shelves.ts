/** Handlers of the ways through the library beside albums, artists and tracks. */
import type { composers } from '../../shared/contract/composers.ts';
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { genres } from '../../shared/contract/genres.ts';
import type { recent } from '../../shared/contract/recent.ts';
import type { tree } from '../../shared/contract/tree.ts';
import type { OwnLists } from '../services/own-lists.ts';
import type { GenresService } from '../services/genres.ts';
import type { ShelvesService } from '../services/shelves.ts';
import type { TreeService } from '../services/tree.ts';

/** The calls of `genres`; a name given by one is the name for all. */
export function genresHandlers(service: GenresService): HandlersOf<typeof genres> {
  return {
    ids: ({ sort, isDescending, isRussian }) => service.ids(sort, isDescending, isRussian),
    byIds: ({ ids }) => service.cards(ids),
    get: ({ genreId }) => service.page(genreId),
    albumIds: ({ genreId, ...order }, { userId }) => service.albumIds(userId, genreId, order),
    artistIds: ({ genreId, ...order }, { userId }) => service.artistIds(userId, genreId, order),
    trackIds: ({ genreId, ...order }, { userId }) => service.trackIds(userId, genreId, order),
    setRussianName: ({ genreId, rusName }, { userId }) => service.setRussianName(userId, genreId, rusName),
  };
}

/** The calls of `tree`; opinions are those of the one who asks. */
export function treeHandlers(service: TreeService): HandlersOf<typeof tree> {
  return {
    sources: () => service.sources(),
    get: (place) => service.page(place),
    cards: ({ names, ...place }) => service.cards(place, names),
    trackIds: ({ folderId, path, ...order }, { userId }) => service.trackIds(userId, { folderId, path }, order),
    find: ({ text, limit }) => service.find(text, limit),
    locate: ({ trackId }) => service.locate(trackId),
  };
}

/** The calls of `composers`; opinions are those of the one who asks. */
export function composersHandlers(shelves: ShelvesService, lists: OwnLists): HandlersOf<typeof composers> {
  return {
    ids: (order, { userId }) => lists.composers(userId, order),
    byIds: ({ ids }) => shelves.composerCards(ids),
    trackIds: ({ artistId }) => shelves.composerTrackIds(artistId),
  };
}

/** The calls of `recent`; opinions are those of the one who asks. */
export function recentHandlers(shelves: ShelvesService): HandlersOf<typeof recent> {
  return { list: (order, { userId }) => shelves.recentlyAdded(userId, order) };
}
