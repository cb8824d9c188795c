/** Messages between the core and a parser process. Batches, so that a message's cost is shared by many files. */
import type { ReadOutcome } from '../metadata/track-facts.ts';

export interface ReadBatch {
  readonly kind: 'read';
  readonly batchId: number;
  /** Absolute paths in the library's form (`ports/paths.ts`). */
  readonly paths: readonly string[];
}

/** Make thumbnails of one picture. The process writes them into the cache and names them by `key`. */
export interface ArtTask {
  readonly kind: 'art';
  readonly batchId: number;
  readonly source: ArtSource;
  /** Files to write, complete paths; the process writes beside and renames. */
  readonly targets: readonly { readonly path: string; readonly maxSidePx: number }[];
}

/** A picture inside an audio file, or an image file of its own. */
export interface ArtSource {
  readonly kind: 'embedded' | 'file';
  readonly path: string;
}

export type ParserRequest = ReadBatch | ArtTask;

export interface ReadReply {
  readonly kind: 'read';
  readonly batchId: number;
  /** One an asked path, in order. */
  readonly outcomes: readonly ReadOutcome[];
}

export interface ArtReply {
  readonly kind: 'art';
  readonly batchId: number;
  /** Null where the thumbnails are written. */
  readonly problem: ReadOutcome['problem'];
}

export type ParserReply = ReadReply | ArtReply;
