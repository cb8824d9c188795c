import type { ArtistId } from '../ids.ts';

/** A name as it is credited, with the artist it leads to. */
export interface Credit {
  readonly artistId: ArtistId;
  readonly name: string;
}
