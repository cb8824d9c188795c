/** The calls that show the library, and those that correct what it shows. */
import { correctionsHandlers, picturesHandlers } from '../ipc/by-hand.ts';
import { doubtsHandlers } from '../ipc/doubts.ts';
import { albumsHandlers, artistsHandlers, problemsHandlers, tracksHandlers } from '../ipc/library.ts';
import { missingHandlers } from '../ipc/missing.ts';
import { searchHandlers } from '../ipc/search.ts';
import { composersHandlers, genresHandlers, recentHandlers, treeHandlers } from '../ipc/shelves.ts';
import { createByHandService } from '../services/by-hand.ts';
import { createCorrectionsService } from '../services/corrections.ts';
import { createDoubtsService } from '../services/doubts.ts';
import { createGenresService } from '../services/genres.ts';
import { createLibraryService } from '../services/library.ts';
import { createMissingService } from '../services/missing.ts';
import { createOwnLists } from '../services/own-lists.ts';
import { createSearchService } from '../services/search.ts';
import { createShelvesService } from '../services/shelves.ts';
import { createTrackQueries } from '../services/track-query.ts';
import { createTreeService } from '../services/tree.ts';
import type { CallParts } from './parts.ts';

/** Handlers by domain; the same to everybody who asks, but for plays and likes of their own. */
export function libraryCalls({
  config,
  clock,
  library,
  pool,
  orders,
  changes,
  kinds,
  corrector,
  scans,
  backUp,
}: CallParts) {
  const { reader, writer } = library;
  const lists = createOwnLists(reader, orders);
  const shown = createLibraryService(reader, lists);
  const shelves = createShelvesService(reader, lists);
  const byHand = createByHandService({ writer, pool, cachePath: config.cachePath, clock, changes });
  return {
    albums: albumsHandlers({ library: shown, lists, byHand }),
    artists: artistsHandlers({ library: shown, lists, byHand }),
    composers: composersHandlers(shelves, lists),
    corrections: correctionsHandlers(createCorrectionsService({ writer, corrector, changes })),
    doubts: doubtsHandlers(createDoubtsService({ reader, writer, changes, kinds, clock })),
    genres: genresHandlers(createGenresService({ reader, lists, changes })),
    missing: missingHandlers(createMissingService({ reader, writer, changes, kinds, scans, backUp, clock })),
    pictures: picturesHandlers(byHand),
    problems: problemsHandlers(shown),
    recent: recentHandlers(shelves),
    search: searchHandlers(createSearchService(reader, lists)),
    tracks: tracksHandlers({ library: shown, lists, queries: createTrackQueries(reader, lists, clock) }),
    tree: treeHandlers(createTreeService(reader, lists)),
  };
}
