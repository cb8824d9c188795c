/** What the walker tells the scan: plain values, sent between threads. */
import type { ReadFailure } from '../metadata/track-facts.ts';

export interface WalkRoot {
  readonly rootId: number;
  readonly path: string;
  /** Only these folders at or below `path` are listed, and nothing inside them is; all where left out. */
  readonly parts?: readonly string[];
}

export interface WalkedFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** Microseconds since the epoch. */
  readonly mtimeUs: number;
  /** Null where the number is not exact in a double. */
  readonly inode: number | null;
  /** Written a moment ago, so that its end may be still to come: nothing is to be read off it yet. */
  readonly isGrowing?: boolean;
}

/** One folder that was listed, or could not be. */
export interface WalkedFolder {
  readonly rootId: number;
  readonly path: string;
  readonly mtimeUs: number;
  /** Audio files directly inside. */
  readonly files: readonly WalkedFile[];
  /** The image file that serves as the folder's cover. */
  readonly image: { readonly name: string; readonly mtimeUs: number } | null;
  /** Set where the listing failed, in whole or in part: what is not listed is unknown then, never «nothing». */
  readonly problem: ReadFailure | null;
  /** Names of the folders directly inside; told where parts of a root are walked. */
  readonly subfolders?: readonly string[];
}
