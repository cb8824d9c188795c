/** Makes a place's tracks into albums, in the database. Idempotent: it may run again whenever the place changed. */
import { sortKey } from '../../shared/text/fold.ts';
import { folderArtKey } from '../art/keys.ts';
import type { AlbumFacts, AlbumWrites, FolderImage, PlaceTrack } from '../db/batch/albums.ts';
import { toNames } from '../db/batch/corrections.ts';
import type { NameWrites } from '../db/batch/names.ts';
import { artistsOf, type AlbumArtist } from './album-artists.ts';
import { sumFacts } from './album-facts.ts';
import { groupAlbums, type AlbumGroup, type GroupingTrack } from './album-groups.ts';
import { chooseAlbums } from './choose-albums.ts';
import type { LiveCorrections } from './live-corrections.ts';
import { pathFacts } from './path-facts.ts';
import { settleShown } from './settle-shown.ts';

type Track = Omit<PlaceTrack, 'albumArtists' | 'isCompilation'> & GroupingTrack;
type Group = AlbumGroup<Track>;

export interface SettleWrites {
  readonly albums: AlbumWrites;
  readonly corrections: LiveCorrections;
  readonly names: NameWrites;
}

/**
 * Puts the tracks of the place into albums and brings those albums up to date. An album keeps its row (and what people
 * made of it) when its tags or its folder change, as long as its tracks stay together. A missing track stays in the
 * album it was in and has no say in what that is. What a person corrected changes where a track is shown, never where it
 * is at home.
 * Cost: one query, then about ten statements an album.
 */
export function settleAlbums(writes: SettleWrites, groupKey: string): void {
  const { albums } = writes;
  const all = albums.listPlaceTracks(groupKey).map(toTrack);
  const tracks = all.filter(({ missingSince }) => missingSince === null);
  const groups = new Map(groupAlbums(tracks).map((group) => [`${groupKey}\u001F${group.key}`, group]));
  const images = groups.size === 1 ? albums.listPlaceImages(groupKey) : [];
  const chosen = chooseAlbums(albums, groups);
  const left = new Set(all.flatMap(({ albumId }) => (albumId === null ? [] : [albumId])));
  const homes = [...left];
  const shown = new Set(all.flatMap(({ shownAlbumId }) => (shownAlbumId === null ? [] : [shownAlbumId])));
  const grouped = new Set<number>();
  const taken: number[] = [];
  for (const [key, group] of groups) {
    const albumId = settleAlbum(writes, { key, group, known: chosen.get(key), images, homes }, shown);
    for (const { trackId } of group.tracks) grouped.add(trackId);
    left.delete(albumId);
    shown.add(albumId);
    taken.push(albumId);
  }
  for (const track of tracks) {
    if (!grouped.has(track.trackId) && track.albumId !== null) placeTrack(writes, track, null, shown);
  }
  for (const albumId of left) albums.recount(albumId);
  // an album that went with most of its tracks leaves the others to an album of their own, wherever they are
  for (const albumId of taken) {
    for (const other of albums.listOtherPlaces(albumId, groupKey)) settleAlbums(writes, other);
  }
  if (writes.corrections.areAlbumsCorrected()) settleShown(writes, [...shown, ...left]);
}

/** Puts a track where it is shown, and notes where it is at home if that is elsewhere. */
function placeTrack(
  { albums, corrections }: SettleWrites,
  track: Track,
  homeId: number | null,
  met: Set<number>,
): void {
  const shownId = corrections.shownAlbum(track.trackId, homeId);
  if (track.albumId === homeId && track.shownAlbumId === shownId) return;
  albums.setTrackAlbum(track.trackId, shownId);
  if (corrections.areAlbumsCorrected()) {
    corrections.writes.setHome(track.trackId, shownId === homeId ? undefined : homeId);
  }
  if (shownId !== null) met.add(shownId);
}

interface Task {
  readonly key: string;
  readonly group: Group;
  /** The album's row; undefined for a new one. */
  readonly known: number | undefined;
  readonly images: readonly FolderImage[];
  /** The albums that the place's tracks were at home in. */
  readonly homes: readonly number[];
}

function settleAlbum(writes: SettleWrites, task: Task, shown: Set<number>): number {
  const { albums, corrections, names } = writes;
  const { key, group, known, images, homes } = task;
  const artists = artistsOf({ names, rules: corrections.rules() }, group);
  const facts = toFacts(group, chooseImage(group, images), artists);
  const albumId = known ?? albums.insert(facts);
  if (known !== undefined) albums.update(known, facts);
  else if (corrections.areAlbumsCorrected()) followPlace(corrections, albumId, homes);
  albums.setKey(key, albumId);
  for (const track of group.tracks) placeTrack(writes, track, albumId, shown);
  albums.setArtists(albumId, artists);
  albums.settleGenres(albumId);
  return albumId;
}

/** A new album of a place whose albums were all joined into one is joined too. */
function followPlace(corrections: LiveCorrections, albumId: number, homes: readonly number[]): void {
  const roots = new Set(homes.map((home) => corrections.rootOf(home)));
  const [root] = roots;
  const join = homes.map((home) => corrections.writes.findJoin(home)).find((found) => found !== undefined);
  if (root === undefined || roots.size > 1 || join === undefined) return;
  corrections.writes.addJoin(join.correctionId, albumId, join.intoAlbumId);
}

function toFacts(group: Group, image: string | null, artists: readonly AlbumArtist[]): AlbumFacts {
  const first = group.tracks[0];
  return {
    ...sumFacts(group.tracks, artists),
    image,
    name: group.name,
    sortKey: sortKey(first?.albumSort ?? group.name),
    mbid: group.mbAlbumId,
  };
}

/** The folder's own image, where the folder holds this album alone; else the first picture inside a file. */
function chooseImage(group: Group, images: readonly FolderImage[]): string | null {
  const [image] = images;
  if (image !== undefined) return folderArtKey(image.folderId, image.imageMtimeUs);
  return group.tracks.find((track) => track.image !== null)?.image ?? null;
}

function toTrack(row: PlaceTrack): Track {
  const { albumArtists, isCompilation, ...rest } = row;
  return {
    ...rest,
    albumArtists: albumArtists === null ? [] : toNames(albumArtists),
    isCompilation: isCompilation === 1,
    folderAlbum: row.albumTag === null ? pathFacts(row.rootPath, row.path).album : null,
  };
}
