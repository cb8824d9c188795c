import { z } from 'zod';
import { playlistEntryIdSchema, playlistIdSchema, trackIdSchema } from '../ids.ts';
import type { PlaylistEntryId, PlaylistId } from '../ids.ts';
import type { Changed } from './activity.ts';
import { call } from './define.ts';
import { exportFormats, playlistEncodings, type MatchReason, type PlaylistFormat } from './playlist-formats.ts';
import type { EntriesChanged } from './playlists.ts';
import type { RuleRemark } from './rule-remarks.ts';
import type { TrackRow } from './tracks.ts';

/** `matched`: one track is meant, nearly for sure; `doubtful`: one or several may be; `unmatched`: none is. */
const matchStateSchema = z.enum(['matched', 'doubtful', 'unmatched']);
export type MatchState = z.infer<typeof matchStateSchema>;

type MatchCounts = Readonly<Record<MatchState, number>>;

/** What is in a file, before anything comes of it. */
export interface CheckedFile {
  readonly format: PlaylistFormat;
  /** As WHATWG calls it; found by what stands in the file where that does not say it. */
  readonly encoding: string;
  readonly playlists: readonly CheckedPlaylist[];
  /** Places that could not be used; a hundred at most. */
  readonly problems: readonly {
    readonly code: 'line-too-long' | 'damaged' | 'too-many-entries' | 'unknown-part';
    readonly line: number | null;
  }[];
}

interface CheckedPlaylist extends MatchCounts {
  /** The file's own name where the list has none. */
  readonly name: string;
  readonly description: string | null;
  readonly entryCount: number;
  /** What a program keeps for itself, as all of its music. */
  readonly isBuiltIn: boolean;
  readonly isFolder: boolean;
  /** What chooses its entries; null for a list that a person put together. */
  readonly rules: CheckedRules | null;
}

/** The rules of a smart playlist of another program, in the language of docs/query-language.md. */
export interface CheckedRules {
  /** Null where nothing of them can be taken over. Other playlists of the file stand in it by their names. */
  readonly query: string | null;
  /** Whether it finds what the other program does, as far as can be told. */
  readonly isWhole: boolean;
  readonly remarks: readonly RuleRemark[];
  /** The playlists of the file that it looks into. */
  readonly needs: readonly number[];
}

/** One line of the workbench: what the file says, and what the library has. */
export interface CheckedItem {
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly artist: string | null;
  readonly title: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  readonly location: string | null;
  readonly state: MatchState;
  /** The surest first; five at most. */
  readonly candidates: readonly MatchedTrack[];
}

export interface MatchedTrack {
  readonly track: TrackRow;
  /** Of 100. */
  readonly confidence: number;
  readonly reason: MatchReason;
}

export interface PlaylistsImported extends Changed {
  readonly playlistIds: readonly PlaylistId[];
  readonly entryCount: number;
  /** Entries that no track is known for yet. */
  readonly withoutTrackCount: number;
}

export interface EntrySuggestions {
  readonly entryId: PlaylistEntryId;
  readonly state: MatchState;
  readonly candidates: readonly MatchedTrack[];
}

/** A playlist as a file for other programs. */
export interface WrittenPlaylistFile {
  /** What the file may be called on every system. */
  readonly fileName: string;
  readonly base64: string;
  /** The folder that the file is to lie in, for its paths to be true; null where they are whole ones. */
  readonly base: string | null;
  readonly entryCount: number;
  /** Entries whose file the format or the encoding can't name, or that never had one. */
  readonly leftOutCount: number;
  /** What became of rules, in a format that keeps them. */
  readonly remarks: readonly RuleRemark[];
}

const fileId = z.uuid();
const playlist = z.number().int().min(0).max(1_000_000);
const entry = z.number().int().min(0).max(1_000_000);

/** What becomes of one entry: a track, or (null) what the file says, until a track is found. */
const decision = z.strictObject({ entry, trackId: trackIdSchema.nullable(), isLeftOut: z.boolean().default(false) });

const wish = z.strictObject({
  fileId,
  playlist,
  name: z.string().trim().min(1).max(200),
  decisions: z.array(decision).max(200_000).default([]),
  /** What becomes of doubtful ones without a decision: the surest track, or none yet. */
  doubtful: z.enum(['take', 'keep']).default('keep'),
  /** The entries that the file names, or, of a smart playlist, its rules. */
  as: z.enum(['tracks', 'rules']).default('tracks'),
});

/**
 * Playlists of the one who asks as files of other programs, both ways. A file comes in parts, is looked at, and then taken in
 * or dropped; nothing that it names is ever opened. It stays until then, or until the program ends; others don't see it.
 */
export const playlistFiles = {
  /** A file is to come. `folder` is where it lies, which its relative paths start from. Fails with conflict where there are too many. */
  begin: call({
    name: z.string().min(1).max(1000),
    folder: z.string().min(1).max(4096).nullable().default(null),
  }).gives<{ readonly fileId: string }>(),
  /** Its next part. Fails with not-found, conflict, invalid-input where it is too large, disk-full. */
  addPart: call({ fileId, base64: z.base64().max(700_000) }).gives<null>(),
  /** Reads and matches it; changes nothing. Fails with not-found, conflict, invalid-input where it is of no use (`details.refusal` says why). */
  check: call({ fileId }).gives<CheckedFile>(),
  /** The lines of one of its playlists, those of a state alone where one is given. Fails with not-found. */
  items: call({
    fileId,
    playlist,
    state: matchStateSchema.optional(),
    from: entry.default(0),
    limit: z.number().int().min(1).max(500).default(200),
  }).gives<{ readonly itemCount: number; readonly items: readonly CheckedItem[] }>(),
  /**
   * Makes playlists of what is in files that were looked at, private ones, all as one activity. What has no track keeps what
   * the file says, and comes back by itself when a scan finds it. Rules that look into other playlists of the files look into what
   * is made of them. Fails with not-found (also a track), invalid-input (also for rules that can't be taken over).
   */
  import: call({
    wishes: z.array(wish).min(1).max(1000),
    parentId: playlistIdSchema.nullable().default(null),
  }).gives<PlaylistsImported>(),
  drop: call({ fileId }).gives<null>(),
  /** Which tracks entries may mean whose own is gone or never was. Shape: in the order asked. Fails with not-found, not-allowed. */
  suggest: call({ playlistId: playlistIdSchema, entryIds: z.array(playlistEntryIdSchema).max(1000) }).gives<
    readonly EntrySuggestions[]
  >(),
  /** Gives entries other tracks, in their places, as one activity. Fails with not-found (also a track), not-allowed. */
  relink: call({
    playlistId: playlistIdSchema,
    links: z.array(z.strictObject({ entryId: playlistEntryIdSchema, trackId: trackIdSchema })).max(10_000),
  }).gives<EntriesChanged>(),
  /**
   * One file. Paths start from `base`, the folder that the file is to lie in; without one from the lowest that all the music
   * lies in. Rules (`nsp`) are written of smart ones alone. Fails with not-found, invalid-input for a folder, a base that is no
   * whole path, or rules of which nothing can be said in the format (`details.reason`: no-rules, nothing-left).
   */
  export: call({
    playlistId: playlistIdSchema,
    format: z.enum(exportFormats).default('m3u8'),
    /** For plain M3U alone; the others are UTF-8. */
    encoding: z.enum(playlistEncodings).default('utf-8'),
    base: z.string().min(1).max(4096).optional(),
    isAbsolute: z.boolean().default(false),
  }).gives<WrittenPlaylistFile>(),
};

/** Given by calls, so that a caller needs no schema. */
export type ImportWish = z.input<typeof wish>;
