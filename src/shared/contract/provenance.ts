import type { Correction } from './corrections.ts';
import type { Credit } from './credit.ts';

/** Where a fact came from: the file's tag, its name, its folder's name, or a person. */
export type FactOrigin = 'tag' | 'file-name' | 'folder-name' | 'by-hand';

/** Facts that may come from several places; null where it is not known any more which it was, or the fact is not known. */
export interface FactOrigins {
  readonly name: FactOrigin | null;
  readonly artists: FactOrigin | null;
  readonly album: FactOrigin | null;
  readonly trackNo: FactOrigin | null;
  readonly discNo: FactOrigin | null;
  readonly releaseDate: FactOrigin | null;
}

/** What the tags say, as they say it. */
export interface RawTags {
  readonly title: string | null;
  /** Null for a file that was last read before this was kept. */
  readonly artists: readonly string[] | null;
  readonly album: string | null;
  readonly albumArtists: readonly string[];
  readonly releaseDate: string | null;
  readonly originalDate: string | null;
  readonly isCompilation: boolean;
  readonly mbRecordingId: string | null;
  readonly mbAlbumId: string | null;
  readonly isrc: string | null;
  readonly titleSort: string | null;
  readonly albumSort: string | null;
  readonly artistSort: string | null;
  readonly albumArtistSort: string | null;
  /** Not scaled; `kind` names the tag. */
  readonly ratings: readonly { readonly kind: string; readonly value: string; readonly email: string | null }[];
}

/** Where all that is known of a track came from. */
export interface Provenance {
  readonly origins: FactOrigins;
  /** Everyone credited, by role, main artists first. */
  readonly credits: readonly { readonly role: string; readonly artists: readonly Credit[] }[];
  /** The credits as the file has them, where a correction made others of them. */
  readonly readCredits: readonly { readonly role: string; readonly name: string }[] | null;
  readonly tags: RawTags;
  /** The folder of music that it was found through. */
  readonly source: string | null;
  /** Of the sound, tag-blind, with its recipe. */
  readonly audioDigest: string | null;
  /** Epoch ms of the file's last change, of when it was last read, of when its row last changed. */
  readonly modifiedAt: number;
  readonly readAt: number;
  readonly updatedAt: number;
  /** `ok`, or the code of what was wrong with the file. */
  readonly parseResult: string;
  readonly corrections: readonly Correction[];
}
