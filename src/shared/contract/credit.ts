import type { ArtistId, GenreId } from '../ids.ts';

/** A name as it is credited, with the artist it leads to. */
export interface Credit {
  readonly artistId: ArtistId;
  readonly name: string;
}

/** A genre as it is said of something, with the genre that it leads to. */
export interface GenreCredit {
  readonly genreId: GenreId;
  /** As the file spells it. */
  readonly name: string;
  /** How it is called in Russian, where that is known. */
  readonly rusName: string | null;
}
