/** Rows of the tables of what a person said by hand, as SQLite gives them. */
import type { Generated } from 'kysely';

export interface PictureTable {
  readonly id: Generated<number>;
  /** An art key, see src/main/art/keys.ts */
  readonly key: string;
  /** A JPEG that we encoded ourselves */
  readonly bytes: Buffer;
  readonly created_at: number;
}

export interface AlbumByHandTable {
  readonly album_id: number;
  /** Null: what the files say */
  readonly release_date: string | null;
  readonly image: string | null;
  /** What the files say, to go back to */
  readonly read_release_date: string | null;
  readonly read_image: string | null;
  readonly updated_at: number;
}

export interface CorrectionTable {
  readonly id: Generated<number>;
  readonly kind: 'artist' | 'join' | 'split';
  readonly created_at: number;
  /** Null: it holds */
  readonly revoked_at: number | null;
}

export interface ArtistRuleTable {
  readonly correction_id: number;
  /** JSON array of names */
  readonly from_names: string;
  readonly to_names: string;
}

export interface TrackAsReadTable {
  readonly track_id: number;
  /** JSON array of [role, name] */
  readonly credits: string;
}

export interface AlbumJoinTable {
  readonly album_id: number;
  readonly correction_id: number;
  readonly into_album_id: number;
}

export interface TrackPinTable {
  readonly track_id: number;
  readonly correction_id: number;
  readonly album_id: number;
}

export interface TrackHomeTable {
  readonly track_id: number;
  /** Null: the files put it into none */
  readonly album_id: number | null;
}
