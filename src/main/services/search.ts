/** Search over everything that has a name. */
import type { GenreMatch, SearchGroup, SearchKind, SearchResults } from '../../shared/contract/search.ts';
import { listAlbumCards } from '../db/queries/album-lists.ts';
import { listArtistCards } from '../db/queries/artist-lists.ts';
import { branded } from '../db/queries/branded.ts';
import { findMatches, listMatchIds, type Matches } from '../db/queries/search-find.ts';
import { isSearchFilling, listGenreMatches } from '../db/queries/search-rows.ts';
import type { Ranked } from '../db/queries/search-rank.ts';
import { listTrackRows } from '../db/queries/track-rows.ts';
import type { ReadDb } from '../db/handles.ts';
import type { OwnOrder } from '../../shared/contract/own-lists.ts';
import type { AlbumId, ArtistId, GenreId, TrackId, UserId } from '../../shared/ids.ts';

import type { OwnLists } from './own-lists.ts';
import { findPlaylists } from './search-playlists.ts';

export interface SearchService {
  find(userId: UserId, text: string, limit: number): Promise<SearchResults>;
  ids(userId: UserId, wanted: { readonly text: string; readonly kind: SearchKind }, order: OwnOrder): Uint32Array;
}

// of kinds that answer equally well, who is looked for oftenest
const KINDS = ['artist', 'album', 'track', 'playlist', 'genre'] as const;

/** Search as a front asks it. Only reads. */
export function createSearchService(db: ReadDb, lists: Pick<OwnLists, 'arranged'>): SearchService {
  return {
    ids: (userId, { text, kind }, order) => {
      const ids = listMatchIds(db, kind, text);
      return kind === 'genre' ? ids : lists.arranged(userId, { thing: kind, ids }, order);
    },
    find: async (userId, text, limit) => {
      const found = {
        artist: findMatches(db, 'artist', text, limit),
        album: findMatches(db, 'album', text, limit),
        track: findMatches(db, 'track', text, limit),
        genre: findMatches(db, 'genre', text, limit),
      };
      const playlists = findPlaylists(db, userId, text, limit);
      return {
        best: bestKind({
          artist: found.artist.best[0],
          album: found.album.best[0],
          track: found.track.best[0],
          playlist: playlists.first,
          genre: found.genre.best[0],
        }),
        tracks: toGroup(found.track, listTrackRows(db, idsOf<TrackId>(found.track))),
        albums: toGroup(found.album, await listAlbumCards(db, idsOf<AlbumId>(found.album))),
        artists: toGroup(found.artist, listArtistCards(db, idsOf<ArtistId>(found.artist))),
        genres: toGroup<GenreMatch>(found.genre, listGenreMatches(db, idsOf<GenreId>(found.genre))),
        playlists: playlists.group,
        isFilling: isSearchFilling(db),
      };
    },
  };
}

type Kind = (typeof KINDS)[number];

function bestKind(found: Readonly<Record<Kind, Ranked | undefined>>): Kind | null {
  const gradeOf = (kind: Kind) => {
    const first = found[kind];
    return first === undefined ? Infinity : first.grade + first.isMissing * 10;
  };
  const best = Math.min(...KINDS.map(gradeOf));
  return KINDS.find((kind) => gradeOf(kind) === best && best < Infinity) ?? null;
}

function toGroup<Item>({ total, hasMore }: Matches, items: readonly Item[]): SearchGroup<Item> {
  return { items, total, hasMore };
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the brand
function idsOf<Id extends number>({ best }: Matches): readonly Id[] {
  return best.map(({ id }) => branded<Id>(id));
}
