/** Albums joined and split by hand. The files' own albums stay as they are beneath, so that it can be taken back. */
import { sortKey } from '../../shared/text/fold.ts';
import { AppError } from '../../shared/errors.ts';
import type { PlacedTrack } from '../db/batch/correct.ts';
import type { CorrectParts } from './correct-artists.ts';
import { settleAlbums } from './settle-albums.ts';
import { settleShown } from './settle-shown.ts';

const NO_CORRECTION = 0;

/** Shows the albums' tracks, and those that come to them later, in one. Gives how many were moved. Throws: not-found, conflict. */
export function joinAlbums(
  parts: CorrectParts,
  correctionId: number,
  { albumIds, intoAlbumId }: { readonly albumIds: readonly number[]; readonly intoAlbumId: number },
): number {
  const { corrections } = parts.writes;
  assertJoinable(parts, albumIds, intoAlbumId);
  const sources = new Set(albumIds);
  const placed = parts.correct.listPlaced([...albumIds, intoAlbumId], correctionId);
  for (const albumId of sources) corrections.writes.addJoin(correctionId, albumId, intoAlbumId);
  for (const { trackId, shownId } of placed) {
    if (shownId !== null && sources.has(shownId)) corrections.writes.addPin(correctionId, trackId, intoAlbumId);
  }
  return place(parts, placed);
}

/** Refuses what would hide an album in itself. Throws: not-found, conflict. */
export function assertJoinable({ writes, correct }: CorrectParts, albumIds: readonly number[], intoId: number): void {
  const all = [...albumIds, intoId];
  if (new Set(all).size < all.length) throw new AppError('invalid-input', 'An album can’t be joined with itself');
  for (const albumId of all) {
    if (!correct.hasAlbum(albumId)) throw new AppError('not-found', 'There is no such album');
  }
  const isJoined = (albumId: number) => writes.corrections.rootOf(albumId) !== albumId;
  if (albumIds.some(isJoined) || albumIds.includes(writes.corrections.rootOf(intoId))) {
    throw new AppError('conflict', 'One of the albums is joined with another already', {
      details: { reason: 'album-joined' },
    });
  }
}

/** Puts tracks of an album into a new one. Gives its id and how many were moved. Throws: not-found, conflict. */
export function splitAlbum(
  parts: CorrectParts,
  correctionId: number,
  chosen: { readonly albumId: number; readonly trackIds: readonly number[]; readonly name: string },
): { readonly albumId: number; readonly trackCount: number } {
  const { corrections } = parts.writes;
  if (!parts.correct.hasAlbum(chosen.albumId)) throw new AppError('not-found', 'There is no such album');
  const placed = parts.correct.listPlaced([chosen.albumId], correctionId);
  const here = new Set(placed.flatMap(({ trackId, shownId }) => (shownId === chosen.albumId ? [trackId] : [])));
  const wanted = new Set(chosen.trackIds);
  if ([...wanted].some((trackId) => !here.has(trackId))) {
    throw new AppError('not-found', 'One of the tracks is not on this album');
  }
  if (wanted.size === here.size) {
    throw new AppError('conflict', 'Nothing would be left of the album', { details: { reason: 'nothing-left' } });
  }
  const albumId = parts.correct.insertAlbum(chosen.name, sortKey(chosen.name));
  // found also where none of its tracks is there
  parts.writes.search.touch('album', albumId);
  for (const trackId of wanted) corrections.writes.addPin(correctionId, trackId, albumId);
  return { albumId, trackCount: place(parts, placed) };
}

/** The tracks that a correction of albums is about. */
export function listPlaced({ correct }: CorrectParts, correctionId: number): readonly PlacedTrack[] {
  const joins = correct.listJoins(correctionId).flatMap(({ albumId, intoAlbumId }) => [albumId, intoAlbumId]);
  return correct.listPlaced([...joins, ...correct.listPinnedAlbums(correctionId)], correctionId);
}

/** Puts the tracks where the corrections that hold now show them. Gives how many were moved. */
export function place({ writes, correct }: CorrectParts, placed: readonly PlacedTrack[]): number {
  const { albums, corrections } = writes;
  corrections.refresh();
  const met = new Set<number>();
  let count = 0;
  for (const { trackId, homeId, shownId } of placed) {
    const wantedId = corrections.shownAlbum(trackId, homeId);
    for (const id of [homeId, shownId, wantedId]) if (id !== null) met.add(id);
    if (wantedId === shownId) continue;
    albums.setTrackAlbum(trackId, wantedId);
    corrections.writes.setHome(trackId, wantedId === homeId ? undefined : homeId);
    count++;
  }
  // also the places of what stays: an album that shows its own tracks alone again says what they say
  const touched = correct.listPlaced([...met], NO_CORRECTION);
  for (const groupKey of new Set(touched.map((track) => track.groupKey))) settleAlbums(writes, groupKey);
  settleShown(writes, [...met]);
  writes.roots.settleArtistGenres();
  return count;
}
