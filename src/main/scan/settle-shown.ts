/** Albums that a correction had a hand in: what they show comes from tracks of several places. */
import { folderArtKey } from '../art/keys.ts';
import type { AlbumTrack, AlbumWrites } from '../db/batch/albums.ts';
import { toNames } from '../db/batch/corrections.ts';
import type { NameWrites } from '../db/batch/names.ts';
import { artistsOf } from './album-artists.ts';
import { commonest, sumFacts } from './album-facts.ts';
import type { LiveCorrections } from './live-corrections.ts';

interface ShownWrites {
  readonly albums: AlbumWrites;
  readonly corrections: LiveCorrections;
  readonly names: NameWrites;
}

type Track = Omit<AlbumTrack, 'isCompilation'> & { readonly isCompilation: boolean };

/**
 * Brings the albums among the given up to date whose tracks are at home elsewhere; the name of an album is that of its
 * home. Depends on what is stored alone, so that it does not matter which of its places was settled last.
 */
export function settleShown(writes: ShownWrites, albumIds: readonly number[]): void {
  for (const albumId of new Set(albumIds)) {
    if (writes.corrections.writes.isMixed(albumId)) settleMixed(writes, albumId);
    else writes.albums.recount(albumId);
  }
}

function settleMixed({ albums, corrections, names }: ShownWrites, albumId: number): void {
  const tracks = albums
    .listAlbumTracks(albumId)
    .map((track): Track => ({ ...track, isCompilation: track.isCompilation === 1 }));
  // it is hidden, and keeps what it said for when it comes back
  if (tracks.length === 0) return albums.recount(albumId);
  const artists = artistsOf({ names, rules: corrections.rules() }, { albumArtists: albumArtistsOf(tracks), tracks });
  albums.updateShown(albumId, { ...sumFacts(tracks, artists), image: chooseImage(albums, albumId, tracks) });
  albums.setArtists(albumId, artists);
  return albums.settleGenres(albumId);
}

/** Those of its own tracks first. */
function albumArtistsOf(tracks: readonly Track[]): readonly string[] {
  const home = tracks.filter(({ isAtHome }) => isAtHome === 1).map(({ albumArtists }) => albumArtists);
  const json = commonest(home) ?? commonest(tracks.map(({ albumArtists }) => albumArtists));
  return json === null ? [] : toNames(json);
}

/** The image of the first folder that holds this album alone; else the first picture inside a file. */
function chooseImage(albums: AlbumWrites, albumId: number, tracks: readonly Track[]): string | null {
  for (const groupKey of new Set(tracks.map((track) => track.groupKey))) {
    const [image] = albums.listPlaceImages(groupKey);
    if (image === undefined) continue;
    const others = albums
      .listPlaceTracks(groupKey)
      .filter(({ missingSince, shownAlbumId }) => missingSince === null && shownAlbumId !== albumId);
    if (others.length === 0) return folderArtKey(image.folderId, image.imageMtimeUs);
  }
  return tracks.find(({ image }) => image !== null)?.image ?? null;
}
