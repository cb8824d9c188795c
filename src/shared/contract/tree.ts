import { z } from 'zod';
import { folderIdSchema, trackIdSchema, type FolderId } from '../ids.ts';
import type { ArtKey } from './art.ts';
import { call } from './define.ts';
import type { FolderState } from './folders.ts';
import { ownFilter } from './own-lists.ts';
import { trackSortSchema } from './tracks.ts';

/** A folder below a source. */
export interface TreeFolder {
  /** To be shown: undecodable bytes are U+FFFD. */
  readonly name: string;
  /** Present tracks in it and below it. */
  readonly trackCount: number;
  /** Of up to four folders below it, or its own. */
  readonly arts: readonly ArtKey[];
}

/** A source, which is a tree of folders. */
export interface TreeSource extends TreeFolder {
  readonly folderId: FolderId;
  /** Whole, as the system names it, safe to show. */
  readonly location: string;
  readonly state: FolderState;
}

export interface TreePage {
  readonly folderId: FolderId;
  /** As it was asked for. */
  readonly path: string;
  readonly name: string;
  readonly location: string;
  readonly state: FolderState;
  /** From the source down to this folder's parent. */
  readonly crumbs: readonly { readonly name: string; readonly path: string }[];
  /** Names of the folders directly inside that hold tracks somewhere below, in file order; in the library's own form. */
  readonly folderNames: readonly string[];
  /** Present tracks directly inside. */
  readonly ownCount: number;
  /** Present tracks in it and below it. */
  readonly trackCount: number;
}

/** A folder that was looked for by its name. */
export interface TreeMatch {
  readonly folderId: FolderId;
  /** Below the source, in the library's own form; empty for the source itself. */
  readonly path: string;
  readonly name: string;
  /** Names from the source down to its parent, to be shown; none for the source itself. */
  readonly above: readonly string[];
}

// names below the source in the library's form, with `/` between them on every system; empty for the source itself
const place = { folderId: folderIdSchema, path: z.string().max(4096).default('') };

/** Folders as they lie on the disk, by what the library knows of them. Places are given by source and path below it. */
export const tree = {
  /** The chosen folders, in the order they were added. */
  sources: call({}).gives<readonly TreeSource[]>(),
  /** Fails with not-found where there is no such source, or no track below the path. */
  get: call(place).gives<TreePage>(),
  /** Of folders directly inside a place, in the order asked. */
  cards: call({ ...place, names: z.array(z.string().min(1).max(4096)).max(500) }).gives<readonly TreeFolder[]>(),
  /** Present tracks directly inside, or also below; in file order unless a sort is given. */
  trackIds: call({
    ...place,
    isDeep: z.boolean().default(false),
    sort: trackSortSchema.nullable().default(null),
    isDescending: z.boolean().default(false),
    ...ownFilter,
  }).gives<Uint32Array>(),
  /** Folders with present tracks whose name holds every word of the text, each as the beginning of a word; best first. */
  find: call({
    text: z.string().max(300),
    limit: z.number().int().min(1).max(50).default(6),
  }).gives<readonly TreeMatch[]>(),
  /** Where a track's file lies; null for one that is not there. */
  locate: call({ trackId: trackIdSchema }).gives<{ readonly folderId: FolderId; readonly path: string } | null>(),
};
