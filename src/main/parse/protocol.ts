/** Messages between the core and a parser process. Batches, so that a message's cost is shared by many files. */
import type { FullDigest } from '../metadata/read-full-digest.ts';
import type { ReadFailure, ReadOutcome } from '../metadata/track-facts.ts';
import type { PlaylistFileOutcome } from '../playlist-files/file-types.ts';

interface ReadBatch {
  readonly kind: 'read';
  readonly batchId: number;
  /** Where the process says which file it is at, see `progress.ts`. */
  readonly progressPath: string;
  /** Absolute paths in the library's form (`ports/paths.ts`). */
  readonly paths: readonly string[];
}

/** Thumbnails of one picture, each written as JPEG. */
export interface ArtTask {
  readonly source: ArtSource;
  /** Files to write, complete paths; the process writes beside and renames. */
  readonly targets: readonly ArtTarget[];
}

export interface ArtTarget {
  readonly path: string;
  /** A smaller picture keeps its size. */
  readonly maxSidePx: number;
}

/** A picture inside an audio file, or an image file of its own. */
export interface ArtSource {
  readonly kind: 'embedded' | 'file';
  /** In the library's form. */
  readonly path: string;
}

interface ArtRequest {
  readonly kind: 'art';
  readonly batchId: number;
  readonly progressPath: string;
  readonly task: ArtTask;
}

/** A playlist file, of whatever format. */
export interface PlaylistTask {
  /** Complete, in the library's form. */
  readonly path: string;
  /** What the person's file is called, where that is another name. */
  readonly name: string;
}

interface PlaylistRequest {
  readonly kind: 'playlist';
  readonly batchId: number;
  readonly progressPath: string;
  readonly task: PlaylistTask;
}

/** All of one file's sound is to be read. */
interface DigestRequest {
  readonly kind: 'digest';
  readonly batchId: number;
  readonly progressPath: string;
  readonly path: string;
}

export type ParserRequest = ReadBatch | ArtRequest | PlaylistRequest | DigestRequest;

interface ReadReply {
  readonly kind: 'read';
  readonly batchId: number;
  /** One an asked path, in order. */
  readonly outcomes: readonly ReadOutcome[];
  /** What all of them took together. */
  readonly tookMs: number;
}

interface ArtReply {
  readonly kind: 'art';
  readonly batchId: number;
  /** Null where the thumbnails are written. */
  readonly problem: ReadFailure | null;
}

interface PlaylistReply {
  readonly kind: 'playlist';
  readonly batchId: number;
  readonly outcome: PlaylistFileOutcome | ReadFailure;
}

interface DigestReply {
  readonly kind: 'digest';
  readonly batchId: number;
  readonly outcome: FullDigest;
}

export type ParserReply = ReadReply | ArtReply | PlaylistReply | DigestReply;

/** What arrives is looked at before it is believed: a process that parses untrusted files may say anything. */
export function isParserReply(message: unknown): message is ParserReply {
  if (!isNumbered(message)) return false;
  if (message.kind === 'playlist') return 'outcome' in message && typeof message.outcome === 'object';
  if (message.kind === 'read') return isRead(message);
  if (message.kind === 'digest') return 'outcome' in message && isDigest(message.outcome);
  return message.kind === 'art';
}

function isRead(message: object): boolean {
  const isTimed = 'tookMs' in message && typeof message.tookMs === 'number';
  return isTimed && 'outcomes' in message && Array.isArray(message.outcomes);
}

function isDigest(value: unknown): value is FullDigest {
  if (typeof value !== 'object' || value === null || !('digest' in value)) return false;
  return value.digest === null || (typeof value.digest === 'string' && /^f\d+:[0-9a-f]{64}$/.test(value.digest));
}

/** Whether a message is one that a parser process serves; anything else is ignored there. */
export function isParserRequest(message: unknown): message is ParserRequest {
  return isNumbered(message) && ['read', 'art', 'playlist', 'digest'].some((kind) => message.kind === kind);
}

function isNumbered(message: unknown): message is { readonly kind: unknown; readonly batchId: number } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kind' in message &&
    'batchId' in message &&
    typeof message.batchId === 'number'
  );
}
