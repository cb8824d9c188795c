/** Makes a place's tracks into albums, in the database. Idempotent: it may run again whenever the place changed. */
import { sortKey } from '../../shared/text/fold.ts';
import { folderArtKey } from '../art/keys.ts';
import type { AlbumFacts, AlbumWrites, FolderImage, PlaceTrack } from '../db/batch/albums.ts';
import type { NameWrites } from '../db/batch/names.ts';
import { groupAlbums, mainArtistId, type AlbumGroup, type GroupingTrack } from './album-groups.ts';
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
 * made of it) when its tags or its folder change, as long as its tracks stay together.
 * Cost: one query, then about ten statements an album.
 */
export function settleAlbums(writes: Writes, groupKey: string): void {
  const tracks = writes.albums.listPlaceTracks(groupKey).map(toTrack);
  const groups = groupAlbums(tracks);
  const images = writes.albums.listPlaceImages(groupKey);
  const left = new Set(tracks.flatMap(({ albumId }) => (albumId === null ? [] : [albumId])));
  const grouped = new Set<number>();
  const claimed = new Set<number>();
  for (const group of groups) {
    const key = `${groupKey}\u001F${group.key}`;
    const image = chooseImage(group, groups.length === 1 ? images : []);
    const albumId = settleAlbum(writes, { key, group, image, claimed });
    claimed.add(albumId);
    left.delete(albumId);
    for (const { trackId } of group.tracks) grouped.add(trackId);
  }
  for (const { trackId, albumId } of tracks) {
    if (!grouped.has(trackId) && albumId !== null) writes.albums.setTrackAlbum(trackId, null);
  }
  for (const albumId of left) writes.albums.recount(albumId);
}

interface Task {
  readonly key: string;
  readonly group: Group;
  readonly image: string | null;
  /** Albums that other groups of this place have taken. */
  readonly claimed: ReadonlySet<number>;
}

function settleAlbum({ albums, names }: Writes, { key, group, image, claimed }: Task): number {
  const artists = artistsOf(names, group);
  const facts = toFacts(group, image, artists);
  const known = findAlbum(albums, key, group, claimed);
  const albumId = known ?? albums.insert(facts);
  if (known !== undefined) albums.update(known, facts);
  albums.setKey(key, albumId);
  for (const track of group.tracks) if (track.albumId !== albumId) albums.setTrackAlbum(track.trackId, albumId);
  albums.setArtists(albumId, artists);
  albums.settleGenres(albumId);
  return albumId;
}

/** By its key, else the album that these tracks bring with them whole: it was renamed or moved. */
function findAlbum(albums: AlbumWrites, key: string, group: Group, claimed: ReadonlySet<number>): number | undefined {
  const byKey = albums.findByKey(key);
  const brought = countBy(group.tracks, ({ albumId }) => albumId);
  const whole = brought.find(([albumId, count]) => !claimed.has(albumId) && albums.countTracks(albumId) === count);
  // an empty album of that name gives way to the one that the tracks come from: people's scores are on that
  if (byKey !== undefined && !claimed.has(byKey) && (whole === undefined || albums.countTracks(byKey) > 0))
    return byKey;
  return whole?.[0];
}

function countBy(
  tracks: readonly Track[],
  valueOf: (track: Track) => number | null,
): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const track of tracks) {
    const value = valueOf(track);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
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
  const there = group.tracks.filter(({ missingSince }) => missingSince === null);
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
    trackCount: there.length,
    durationMs: there.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0),
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
  return group.tracks.find((track) => track.image !== null && track.missingSince === null)?.image ?? null;
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
