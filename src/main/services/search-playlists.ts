/** Playlists that a search finds: by their names, as few as a person has. */
import type { PlaylistMatch, SearchGroup } from '../../shared/contract/search.ts';
import type { PlaylistId, UserId } from '../../shared/ids.ts';
import { sortKey } from '../../shared/text/fold.ts';
import { wantedWords } from '../../shared/text/words.ts';
import type { ReadDb } from '../db/handles.ts';
import { branded } from '../db/queries/branded.ts';
import { listMosaic, listVisiblePlaylists, type StoredPlaylist } from '../db/queries/playlists/cards.ts';
import { createGrader, rank, type Ranked } from '../db/queries/search-rank.ts';

/** The matches and their group; `first` says how well the best of them answers. */
export interface FoundPlaylists {
  readonly first: Ranked | undefined;
  readonly group: SearchGroup<PlaylistMatch>;
}

// the last grade is that of names which do not hold the words
const NAMED = 3;

/** Of one's own, those that one follows and those that are public, best first; folders are none. Cost: reads the names of all of them. */
export function findPlaylists(db: ReadDb, userId: UserId, text: string, limit: number): FoundPlaylists {
  const isAsked = wantedWords(text).length > 0;
  const visible = isAsked ? listVisiblePlaylists(db, userId).filter(({ kind }) => kind !== 'folder') : [];
  const stored = new Map(visible.map((playlist) => [playlist.id, playlist]));
  const candidates = visible.map(({ id, name }) => ({ id, name, sortKey: sortKey(name), isMissing: 0 }));
  const found = rank(candidates, createGrader(text)).filter(({ grade }) => grade <= NAMED);
  const items = found.slice(0, limit).flatMap(({ id }) => {
    const playlist = stored.get(id);
    return playlist === undefined ? [] : [toMatch(db, playlist)];
  });
  return { first: found[0], group: { items, total: found.length, hasMore: false } };
}

function toMatch(db: ReadDb, { id, name, kind, isOwn, ownerName, image }: StoredPlaylist): PlaylistMatch {
  const mosaic = image === null ? listMosaic(db, id) : [];
  return { id: branded<PlaylistId>(id), name, kind, isOwn: isOwn === 1, ownerName, image, mosaic };
}
