/** Makes a place's tracks into albums, in the database. Idempotent: it may run again whenever the place changed. */
import { sortKey } from '../../shared/text/fold.ts';
import { folderArtKey } from '../art/keys.ts';
import type { AlbumFacts, AlbumWrites, FolderImage, PlaceTrack } from '../db/batch/albums.ts';
import type { NameWrites } from '../db/batch/names.ts';
import { groupAlbums, mainArtistId, type AlbumGroup, type GroupingTrack } from './album-groups.ts';
import { chooseAlbums } from './choose-albums.ts';
import { pathFacts } from './path-facts.ts';

/** The name of the artist of albums that are everybody's; one row of `artist`. */
const VARIOUS_ARTISTS = 'Various Artists';

type Track = Omit<PlaceTrack, 'albumArtists' | 'isCompilation'> & GroupingTrack;
type Group = AlbumGroup<Track>;

interface Writes {
  readonly albums: AlbumWrites;
  readonly names: NameWrites;
}

/**
 * Puts the tracks of the place into albums and brings those albums up to date. An album keeps its row (and what people
 * made of it) when its tags or its folder change, as long as its tracks stay together. A missing track stays in the
 * album it was in and has no say in what that is.
 * Cost: one query, then about ten statements an album.
 */
export function settleAlbums({ albums, names }: Writes, groupKey: string): void {
  const all = albums.listPlaceTracks(groupKey).map(toTrack);
  const tracks = all.filter(({ missingSince }) => missingSince === null);
  const groups = new Map(groupAlbums(tracks).map((group) => [`${groupKey}\u001F${group.key}`, group]));
  const images = groups.size === 1 ? albums.listPlaceImages(groupKey) : [];
  const chosen = chooseAlbums(albums, groups);
  const left = new Set(all.flatMap(({ albumId }) => (albumId === null ? [] : [albumId])));
  const grouped = new Set<number>();
  for (const [key, group] of groups) {
    left.delete(settleAlbum({ albums, names }, { key, group, known: chosen.get(key), images }));
    for (const { trackId } of group.tracks) grouped.add(trackId);
  }
  for (const { trackId, albumId } of tracks) {
    if (!grouped.has(trackId) && albumId !== null) albums.setTrackAlbum(trackId, null);
  }
  for (const albumId of left) albums.recount(albumId);
}

interface Task {
  readonly key: string;
  readonly group: Group;
  /** The album's row; undefined for a new one. */
  readonly known: number | undefined;
  readonly images: readonly FolderImage[];
}

function settleAlbum({ albums, names }: Writes, { key, group, known, images }: Task): number {
  const artists = artistsOf(names, group);
  const facts = toFacts(group, chooseImage(group, images), artists);
  const albumId = known ?? albums.insert(facts);
  if (known !== undefined) albums.update(known, facts);
  albums.setKey(key, albumId);
  for (const track of group.tracks) if (track.albumId !== albumId) albums.setTrackAlbum(track.trackId, albumId);
  albums.setArtists(albumId, artists);
  albums.settleGenres(albumId);
  return albumId;
}

interface AlbumArtist {
  readonly artistId: number;
  readonly creditedName: string;
  readonly sortName: string | null;
}

function artistsOf(names: NameWrites, group: Group): readonly AlbumArtist[] {
  const sortName = group.tracks.find(({ albumArtistSort }) => albumArtistSort !== null)?.albumArtistSort ?? null;
  if (group.albumArtists.length > 0) {
    const isOne = group.albumArtists.length === 1;
    return group.albumArtists.map((name) => ({
      artistId: names.artistId(name, isOne ? { sortName } : {}),
      creditedName: name,
      sortName: isOne ? sortName : null,
    }));
  }
  const mainId = mainArtistId(group.tracks);
  const main = group.tracks.find(({ artistId, artistName }) => artistId === mainId && artistName !== null);
  if (mainId !== undefined && main?.artistName != null) {
    return [{ artistId: mainId, creditedName: main.artistName, sortName: null }];
  }
  // nobody is credited at all: the album has no artist, rather than everybody
  if (group.tracks.every(({ artistId }) => artistId === null)) return [];
  return [{ artistId: names.artistId(VARIOUS_ARTISTS), creditedName: VARIOUS_ARTISTS, sortName: null }];
}

function toFacts(group: Group, image: string | null, artists: readonly AlbumArtist[]): AlbumFacts {
  const first = group.tracks[0];
  const [artist] = artists;
  const discs = [...group.tracks.map(({ discTotal }) => discTotal), ...group.tracks.map(({ discNo }) => discNo)];
  return {
    name: group.name,
    releaseDate: commonest(group.tracks.map(({ releaseDate }) => releaseDate)),
    image,
    artistId: artist?.artistId ?? null,
    sortKey: sortKey(first?.albumSort ?? group.name),
    artistSortKey: artist === undefined ? '' : sortKey(artist.sortName ?? artist.creditedName),
    isCompilation: group.tracks.some((track) => track.isCompilation) || artist?.creditedName === VARIOUS_ARTISTS,
    totalDiscs: discs.reduce<number | null>((most, no) => (no === null ? most : Math.max(most ?? 0, no)), null),
    mbid: group.mbAlbumId,
    trackCount: group.tracks.length,
    durationMs: group.tracks.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0),
  };
}

/** The value that most tracks agree on; of equals the fuller, then the earlier. */
function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return best?.[0] ?? null;
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

function toNames(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
