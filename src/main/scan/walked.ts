/** What the walker tells the scan: plain values, sent between threads. */
import type { ReadFailure } from '../metadata/track-facts.ts';

/** A folder with music, and its time of change in microseconds when a scan listed it last. */
export type KnownFolder = readonly [path: string, mtimeUs: number];

export interface WalkRoot {
  readonly rootId: number;
  readonly path: string;
  /** Only these folders at or below `path` are listed, and nothing inside them is; all where left out. */
  readonly parts?: readonly string[];
  /** Only those of them that changed are listed, and what is new below them; all where left out. */
  readonly known?: readonly KnownFolder[];
  /** Files that are known to lie in it: where none of them does, it may be another drive. */
  readonly sample?: readonly string[];
}

/** Evidence of the drive that a root lies on. Never a key: numbers of devices change, and file systems are copied. */
export interface Drive {
  readonly device: string;
  /** Its type and size; null where the system does not tell. */
  readonly fileSystem: string | null;
  /** There is nothing in the root but what systems put there by themselves. */
  readonly isEmpty: boolean;
  /** Not one of the files of the sample was there. */
  readonly isSampleGone: boolean;
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

/** What tells a folder's files from other ones, and from themselves as they were. */
export interface FilesStamp {
  readonly fileCount: number;
  /** Equal where all names, sizes and times are; 53 bits. */
  readonly stamp: number;
}

/** One folder that was listed, or could not be. */
export interface WalkedFolder {
  readonly rootId: number;
  readonly path: string;
  readonly mtimeUs: number;
  /** Audio files directly inside. */
  readonly files: readonly WalkedFile[];
  /** Of all of them, told where the folder came from another thread: `files` are costly to look at there. */
  readonly filesStamp?: FilesStamp;
  /** Playlist files directly inside, where there are any. */
  readonly playlists?: readonly WalkedFile[];
  /** The image file that serves as the folder's cover. */
  readonly image: { readonly name: string; readonly mtimeUs: number } | null;
  /** Set where the listing failed, in whole or in part: what is not listed is unknown then, never «nothing». */
  readonly problem: ReadFailure | null;
  /** Names of the folders directly inside; told where parts of a root are walked. */
  readonly subfolders?: readonly string[];
  /** The drive failed here: nothing that the walk did not show is known. Of the root, when the walk ends: it went away. */
  readonly isFault?: boolean;
  /** A link that is not followed on purpose: what is to be known of it is known. */
  readonly isLeftOut?: boolean;
  /** Of the root alone. */
  readonly drive?: Drive;
}
