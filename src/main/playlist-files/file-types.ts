/** What the readers of playlist files give, whatever the format: all of it is what a stranger's file says. */
import type { PlaylistFormat } from '../../shared/contract/playlist-formats.ts';
import type { FileRules } from './rules/build-rules.ts';

/** One track as a file names it. */
export interface FileEntry {
  /** As written: a path, an address, or a `file:` URL. Inert text; nothing is ever opened by it. */
  readonly location: string | null;
  readonly artist: string | null;
  readonly title: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  /** A MusicBrainz recording. */
  readonly mbid: string | null;
  /** What stands in one text and may be artist and title. */
  readonly label: string | null;
  /** One of several tracks that the same file holds, as the sheet of a whole disc has them. */
  readonly isPart: boolean;
  readonly comment: string | null;
}

export interface FilePlaylist {
  readonly name: string | null;
  readonly description: string | null;
  /** Places in the file's `entries`; the same one may come again. */
  readonly items: readonly number[];
  /** What a program keeps for itself, as all of its music: nothing that a person made. */
  readonly isBuiltIn: boolean;
  readonly isFolder: boolean;
  /** How the file names it and the folder that it lies in. */
  readonly key: string | null;
  readonly parentKey: string | null;
  /** What chooses its entries; null for a list that a person put together. */
  readonly smart: FileRules | null;
}

/** Something that could not be used; the rest was. */
export interface FileProblem {
  readonly code: 'line-too-long' | 'damaged' | 'too-many-entries' | 'unknown-part';
  /** From 1; null where there are no lines to count. */
  readonly line: number | null;
}

/** Sums over an iTunes library. */
export interface ItunesTotals {
  readonly trackCount: number;
  readonly locatedCount: number;
  readonly ratedCount: number;
  readonly playedCount: number;
  readonly playCountSum: number;
  readonly durationSumMs: number;
  readonly lovedCount: number;
}

export interface PlaylistFile {
  readonly format: PlaylistFormat;
  /** As WHATWG calls it. */
  readonly encoding: string;
  readonly entries: readonly FileEntry[];
  readonly playlists: readonly FilePlaylist[];
  /** A hundred at most. */
  readonly problems: readonly FileProblem[];
  readonly itunes: ItunesTotals | null;
}

/** Why a file is refused as a whole. */
export type FileRefusal = 'too-large' | 'binary' | 'unknown-format' | 'has-entities' | 'damaged' | 'too-slow';

/** The whole file or nothing. */
export type PlaylistFileOutcome =
  | { readonly file: PlaylistFile; readonly refusal: null }
  | { readonly file: null; readonly refusal: FileRefusal };

/** What a file may cost (docs/playlist-files.md). */
export const playlistFileLimits = {
  bytes: 32 * 1024 * 1024,
  itunesBytes: 512 * 1024 * 1024,
  entries: 200_000,
  itunesEntries: 1_000_000,
  lineBytes: 32 * 1024,
  xmlDepth: 64,
  textLength: 64 * 1024,
  problems: 100,
} as const;

/** Thrown inside the readers alone. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
