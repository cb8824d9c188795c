import { z } from 'zod';
import type { ActivityId } from '../ids.ts';
import { call } from './define.ts';

/** What is wrong with a line of a user file. */
export type LineProblemCode =
  /** Longer than any line that Fonoteka writes. */
  | 'too-long'
  | 'not-json'
  | 'unknown-kind'
  | 'wrong-fields'
  /** A second header, or a first line that is none. */
  | 'no-header'
  | 'newer-version'
  /** It names a thing that does not stand before it. */
  | 'unknown-ref'
  /** A part (an entry, a change) that does not follow its whole, or a thing that stands twice. */
  | 'wrong-order'
  /** The file has more lines than are read. */
  | 'too-many-lines';

interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly code: LineProblemCode;
  /** In English, for whoever looks into the file; may be empty. */
  readonly detail: string;
}

/** What both sides have and each otherwise; the newer one stands. */
export interface ImportConflict {
  readonly kind: 'score' | 'setting' | 'playlist' | 'profile' | 'preferences';
  /** Of what. */
  readonly name: string;
  /** Half stars, where it is about a score. */
  readonly ours: number | null;
  readonly theirs: number | null;
  /** Epoch ms; null where there is no telling. */
  readonly oursAt: number | null;
  readonly theirsAt: number | null;
  readonly winner: 'ours' | 'theirs';
}

/** How many records of one kind became what. */
export interface ImportCounts {
  readonly kind: string;
  /** Of which there was none. */
  readonly added: number;
  /** In place of an older one. */
  readonly updated: number;
  readonly unchanged: number;
  /** Ours is the newer one. */
  readonly kept: number;
  /** Kept until a scan finds what they are about. */
  readonly waiting: number;
}

/** A thing that no row was found for. */
export interface WaitingThing {
  readonly kind: string;
  readonly name: string;
  /** Whose it is, and where it lay, as far as the file says. */
  readonly place: string;
  /** `not-here`: nothing like it; `ambiguous`: several could be it, and none is chosen by guess. */
  readonly reason: 'not-here' | 'ambiguous';
}

export interface ImportReport {
  /** From the file's first line. */
  readonly name: string;
  readonly madeAt: number;
  /** `cut-off`: the last line is missing; `changed`: it says something else of the others than what they are. */
  readonly wholeness: 'whole' | 'cut-off' | 'changed';
  readonly lineCount: number;
  readonly matchedCount: number;
  /** Things, not records. */
  readonly waitingCount: number;
  readonly counts: readonly ImportCounts[];
  readonly conflictCount: number;
  readonly problemCount: number;
  /** The first hundred of each. */
  readonly conflicts: readonly ImportConflict[];
  readonly problems: readonly LineProblem[];
  readonly waiting: readonly WaitingThing[];
  /** Whether anything is now otherwise, or would be. */
  readonly hasChanges: boolean;
  /** What to undo it by; null where nothing changed, or nothing was to be changed yet. */
  readonly activityId: ActivityId | null;
}

const transferId = z.uuid();

/** Everything is about the one who asks: what is theirs as a file (docs/user-file.md), and such a file taken in. */
export const userData = {
  /** Writes the file and keeps it to be read in parts; it is deleted when it has been read, or after a while. Fails with conflict while another is made, disk-full. */
  prepareExport: call({}).gives<{ readonly exportId: string; readonly fileName: string; readonly length: number }>(),
  /** The part that begins at `from`; the next one begins at `next`, null after the last. Fails with not-found. */
  readExport: call({ exportId: transferId, from: z.int().min(0) }).gives<{
    readonly text: string;
    readonly next: number | null;
  }>(),
  /** A file is to come, in parts. One at a time; an earlier one that was not taken in is dropped. Fails with disk-full, conflict. */
  beginImport: call({}).gives<{ readonly importId: string }>(),
  /** Its next part. Fails with not-found, disk-full. */
  addPart: call({ importId: transferId, text: z.string().max(500_000) }).gives<null>(),
  /** What would come of it; changes nothing. Fails with not-found, invalid-input where it is no user file, or from a newer version. */
  checkImport: call({ importId: transferId }).gives<ImportReport>(),
  /** Takes it in, as one activity. Fails with not-found, disk-full. */
  applyImport: call({ importId: transferId }).gives<ImportReport>(),
  dropImport: call({ importId: transferId }).gives<null>(),
  /** What earlier imports brought and no scan has found yet. */
  waiting: call({}).gives<{ readonly thingCount: number; readonly things: readonly WaitingThing[] }>(),
};
