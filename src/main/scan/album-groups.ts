/**
 * Which tracks of one place make an album. Pure: the same rows always give the same albums.
 * A place is a folder, or the folders of one album's discs (`folder-group.ts`); docs/adr/0003 says why albums
 * do not reach across places.
 */
import { fold } from '../../shared/text/fold.ts';

/** A track as the database holds it, with what its tags say. */
export interface GroupingTrack {
  readonly trackId: number;
  /** The album it stands in now. */
  readonly albumId: number | null;
  /** What the tag says, else null. */
  readonly albumTag: string | null;
  /** What the folder's name says, for files without the tag. */
  readonly folderAlbum: string | null;
  readonly albumArtists: readonly string[];
  readonly mbAlbumId: string | null;
  readonly artistId: number | null;
  readonly isCompilation: boolean;
}

export interface AlbumGroup<Track extends GroupingTrack> {
  /** Names the album within its place. */
  readonly key: string;
  readonly name: string;
  /** By the album artist tag; empty where the tracks' artists decide. */
  readonly albumArtists: readonly string[];
  readonly mbAlbumId: string | null;
  readonly tracks: readonly Track[];
}

/**
 * The albums of one place. Same name is one album; it is split where MusicBrainz ids, or else album artists, contradict
 * each other. A file without an album tag joins the only album there is, else the one named like the folder.
 * Shape: every track that has a name for its album is in exactly one group.
 */
export function groupAlbums<Track extends GroupingTrack>(tracks: readonly Track[]): readonly AlbumGroup<Track>[] {
  const keyOf = memoised(fold);
  const byName = new Map<string, Track[]>();
  const names = new Map<string, string>();
  const tagged = new Set(tracks.flatMap(({ albumTag }) => (albumTag === null ? [] : [keyOf(albumTag)])));
  const only = tagged.size === 1 ? [...tagged][0] : undefined;
  for (const track of tracks) {
    const name = track.albumTag ?? track.folderAlbum;
    const key = track.albumTag === null && only !== undefined ? only : name === null ? undefined : keyOf(name);
    if (key === undefined || name === null) continue;
    if (track.albumTag !== null || !names.has(key)) names.set(key, track.albumTag ?? names.get(key) ?? name);
    const group = byName.get(key);
    if (group === undefined) byName.set(key, [track]);
    else group.push(track);
  }
  return [...byName].flatMap(([key, group]) => split(key, names.get(key) ?? key, group));
}

/** An album's tracks say the same name a dozen times. */
function memoised(run: (text: string) => string): (text: string) => string {
  const met = new Map<string, string>();
  return (text) => {
    const known = met.get(text) ?? run(text);
    met.set(text, known);
    return known;
  };
}

function split<Track extends GroupingTrack>(
  key: string,
  name: string,
  tracks: readonly Track[],
): readonly AlbumGroup<Track>[] {
  const byId = partition(tracks, ({ mbAlbumId }) => mbAlbumId);
  if (byId.length > 1) return byId.map(([id, part]) => toGroup(`${key}\u001Fmb:${id}`, name, part));
  const byArtist = partition(tracks, ({ albumArtists }) =>
    albumArtists.length === 0 ? null : fold(albumArtists.join('; ')),
  );
  if (byArtist.length > 1) return byArtist.map(([artist, part]) => toGroup(`${key}\u001Fby:${artist}`, name, part));
  return [toGroup(key, name, tracks)];
}

/** Parts by value; tracks without one go to the largest part. A single part where there is no contradiction. */
function partition<Track>(
  tracks: readonly Track[],
  valueOf: (track: Track) => string | null,
): readonly (readonly [string, readonly Track[]])[] {
  const parts = new Map<string, Track[]>();
  const rest: Track[] = [];
  for (const track of tracks) {
    const value = valueOf(track);
    if (value === null) rest.push(track);
    else if (parts.has(value)) parts.get(value)?.push(track);
    else parts.set(value, [track]);
  }
  const largest = [...parts.values()].toSorted((a, b) => b.length - a.length)[0];
  largest?.push(...rest);
  return [...parts];
}

function toGroup<Track extends GroupingTrack>(key: string, name: string, tracks: readonly Track[]): AlbumGroup<Track> {
  return {
    key,
    name,
    albumArtists: tracks.find(({ albumArtists }) => albumArtists.length > 0)?.albumArtists ?? [],
    mbAlbumId: tracks.find(({ mbAlbumId }) => mbAlbumId !== null)?.mbAlbumId ?? null,
    tracks,
  };
}

// an album of one artist with a guest's track stays theirs; below this share it is everybody's
const MAIN_ARTIST_SHARE = 0.75;

/** The artist whose album it is when no album artist tag says so; undefined for a various-artists album. */
export function mainArtistId(tracks: readonly Pick<GroupingTrack, 'artistId' | 'isCompilation'>[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { artistId } of tracks) if (artistId !== null) counts.set(artistId, (counts.get(artistId) ?? 0) + 1);
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const credited = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (first === undefined) return undefined;
  const isCompilation = tracks.some((track) => track.isCompilation);
  return first[1] >= credited * (isCompilation ? 1 : MAIN_ARTIST_SHARE) ? first[0] : undefined;
}
