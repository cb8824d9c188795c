/** Whose an album is. */
import type { NameWrites } from '../db/batch/names.ts';
import { mainArtistId } from './album-groups.ts';
import type { NameRules } from './name-rules.ts';

/** The name of the artist of albums that are everybody's; one row of `artist`. */
export const VARIOUS_ARTISTS = 'Various Artists';

export interface AlbumArtist {
  readonly artistId: number;
  readonly creditedName: string;
  readonly sortName: string | null;
}

interface CreditedTrack {
  readonly artistId: number | null;
  readonly artistName: string | null;
  readonly isCompilation: boolean;
  readonly albumArtistSort: string | null;
}

interface CreditedTracks {
  /** By the album artist tag, as read; empty where the tracks' artists decide. */
  readonly albumArtists: readonly string[];
  readonly tracks: readonly CreditedTrack[];
}

interface NameParts {
  readonly names: NameWrites;
  readonly rules: NameRules;
}

/** The album's artists, in order. Makes those that are new. */
export function artistsOf(
  { names, rules }: NameParts,
  { albumArtists, tracks }: CreditedTracks,
): readonly AlbumArtist[] {
  if (albumArtists.length > 0) {
    const wanted = rules.apply(albumArtists);
    const isOne = albumArtists.length === 1 && wanted === albumArtists;
    const sortName = isOne
      ? (tracks.find(({ albumArtistSort }) => albumArtistSort !== null)?.albumArtistSort ?? null)
      : null;
    return wanted.map((name) => ({
      artistId: names.artistId(name, isOne ? { sortName } : {}),
      creditedName: name,
      sortName,
    }));
  }
  const mainId = mainArtistId(tracks);
  const main = tracks.find(({ artistId, artistName }) => artistId === mainId && artistName !== null);
  if (mainId !== undefined && main?.artistName != null) {
    return [{ artistId: mainId, creditedName: main.artistName, sortName: null }];
  }
  // nobody is credited at all: the album has no artist, rather than everybody
  if (tracks.every(({ artistId }) => artistId === null)) return [];
  return [{ artistId: names.artistId(VARIOUS_ARTISTS), creditedName: VARIOUS_ARTISTS, sortName: null }];
}
