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
import type { NewTrack } from './scan-state.ts';
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
  const all = writes.albums.listPlaceTracks(groupKey).map(toTrack);
  settlePlace(writes, { groupKey, all, put: (track, home, met) => placeTrack(writes, track, home?.id ?? null, met) });
}

/**
 * The same for a place that the library has no track of, where nobody corrected any album: each of the tracks is given to
 * `write` with the album that it belongs to, which is there by then.
 */
export function settleNewPlace(
  writes: SettleWrites,
  groupKey: string,
  tracks: readonly NewTrack[],
  write: (trackId: number, home: Home | null) => void,
): void {
  const all = tracks.toSorted(compareInPlace).map((track) => toNewTrack(writes.names, track));
  const unplaced = new Set(all.map(({ trackId }) => trackId));
  const put = ({ trackId }: Track, home: Home | null) => {
    unplaced.delete(trackId);
    write(trackId, home);
  };
  settlePlace(writes, { groupKey, all, put });
  for (const trackId of unplaced) write(trackId, null);
}

/** An album that tracks are put into. */
export interface Home {
  readonly id: number;
  readonly name: string;
}

interface Place {
  readonly groupKey: string;
  /** In the order in which their albums show them. */
  readonly all: readonly Track[];
  /** Puts a track where it is at home. Adds the album that it is shown in. */
  readonly put: (track: Track, home: Home | null, met: Set<number>) => void;
}

function settlePlace(writes: SettleWrites, place: Place): void {
  const { albums } = writes;
  const { groupKey, all } = place;
  const tracks = all.filter(({ missingSince }) => missingSince === null);
  const groups = new Map(groupAlbums(tracks).map((group) => [`${groupKey}\u001F${group.key}`, group]));
  const images = groups.size === 1 ? albums.listPlaceImages(groupKey) : [];
  const chosen = chooseAlbums(albums, groups);
  const left = new Set(all.flatMap(({ albumId }) => (albumId === null ? [] : [albumId])));
  const homes = [...left];
  const shown = new Set(all.flatMap(({ shownAlbumId }) => (shownAlbumId === null ? [] : [shownAlbumId])));
  const grouped = new Set<number>();
  const known: number[] = [];
  for (const [key, group] of groups) {
    const knownId = chosen.get(key);
    const albumId = settleAlbum(writes, { key, group, known: knownId, images, homes, put: place.put }, shown);
    for (const { trackId } of group.tracks) grouped.add(trackId);
    left.delete(albumId);
    shown.add(albumId);
    if (knownId !== undefined) known.push(knownId);
  }
  for (const track of tracks) {
    if (!grouped.has(track.trackId) && track.albumId !== null) place.put(track, null, shown);
  }
  for (const albumId of left) albums.recount(albumId);
  // an album that went with most of its tracks leaves the others to an album of their own, wherever they are
  for (const albumId of known) {
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
  readonly put: Place['put'];
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
  for (const track of group.tracks) task.put(track, { id: albumId, name: group.name }, shown);
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

function toNewTrack(names: NameWrites, { item, record }: NewTrack): Track {
  const { tag, artistId, path } = record;
  const { rootPath } = item.file;
  return {
    trackId: record.trackId,
    albumId: null,
    shownAlbumId: null,
    path,
    rootPath,
    albumTag: tag.album,
    folderAlbum: tag.album === null ? pathFacts(rootPath, path).album : null,
    albumArtists: tag.albumArtists,
    mbAlbumId: tag.mbAlbumId,
    artistId,
    artistName: artistId === null ? null : names.artistName(artistId),
    isCompilation: tag.isCompilation,
    albumSort: tag.albumSort,
    albumArtistSort: tag.albumArtistSort,
    releaseDate: record.releaseDate,
    discNo: record.discNo,
    discTotal: tag.discTotal,
    durationMs: record.durationMs,
    image: record.image,
    missingSince: null,
  };
}

/** As `listPlaceTracks` has them in order: what has no number comes first. */
function compareInPlace({ record: a }: NewTrack, { record: b }: NewTrack): number {
  return before(a.discNo, b.discNo) || before(a.trackNo, b.trackNo) || a.trackId - b.trackId;
}

function before(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? -Infinity) - (b ?? -Infinity);
}
