/** Rows of the tables of imports, as SQLite gives them. */
import type { Generated } from 'kysely';

export interface ActivityPartTable {
  readonly activity_id: number;
  readonly part: number;
  /** JSON array */
  readonly changes: string;
}

export interface AwaitingThingTable {
  readonly id: Generated<number>;
  readonly user_id: string;
  readonly kind: 'track' | 'album' | 'artist' | 'genre' | 'playlist';
  /** JSON, as in the file */
  readonly identity: string;
  /** SHA-256 of it, hex */
  readonly identity_key: string;
  /** JSON array of ids that it is not, or can't be told apart from */
  readonly refused: string;
  readonly added_at: number;
}

export interface AwaitingRecordTable {
  readonly id: Generated<number>;
  readonly thing_id: number;
  readonly kind: 'score' | 'like' | 'play' | 'entry' | 'change' | 'genre' | 'follow';
  /** Which of them, where a thing has several */
  readonly key: string;
  /** JSON */
  readonly record: string;
}
