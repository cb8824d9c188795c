import { z } from 'zod';
import { limits } from '../query/ast.ts';
import type { QueryProblem } from '../query/problems.ts';
import { trackIdSchema, type AlbumId, type TrackId } from '../ids.ts';
import type { ArtKey } from './art.ts';
import type { Credit, GenreCredit } from './credit.ts';
import { call } from './define.ts';
import { ownFilter, ownSorts } from './own-lists.ts';
import type { PlayCounts } from './playback.ts';
import type { Provenance } from './provenance.ts';

export interface ReplayGain {
  readonly trackGainDb: number | null;
  readonly trackPeak: number | null;
  readonly albumGainDb: number | null;
  readonly albumPeak: number | null;
}

/**
 * Where a track's file is. `here`: where it was last seen; `away`: its folder of music is on a drive that is not connected,
 * or the file vanished in a way that a person is asked about (nothing is known to be lost, and it can't be played now);
 * `missing`: its folder was looked through, and it is not in it (`missingSince` says since when).
 */
type FileState = 'here' | 'away' | 'missing';

/** What a list shows of a track. */
export interface TrackRow {
  readonly id: TrackId;
  readonly name: string;
  readonly artists: readonly Credit[];
  readonly albumId: AlbumId | null;
  readonly albumName: string | null;
  readonly trackNo: number | null;
  readonly discNo: number | null;
  /** Null where the file does not say. */
  readonly durationMs: number | null;
  readonly releaseDate: string | null;
  readonly genres: readonly GenreCredit[];
  /** For example `MPEG 1 Layer 3`, `FLAC`, `AAC`. */
  readonly codec: string | null;
  readonly container: string | null;
  /** Names as one text; `composers` of the details has them one by one. */
  readonly composer: string | null;
  /** Epoch ms. */
  readonly addedAt: number;
  readonly bpm: number | null;
  /** Bit/s. */
  readonly bitrate: number | null;
  /** Hz. */
  readonly sampleRate: number | null;
  readonly bitDepth: number | null;
  readonly isLossless: boolean | null;
  readonly sizeBytes: number | null;
  /** As a person reads it; of a missing file the last known one. */
  readonly path: string;
  readonly art: ArtKey | null;
  /** Epoch ms since when the file is gone; null while it is there, or away. */
  readonly missingSince: number | null;
  /** What lists go by: what is not `here` is greyed and says why. */
  readonly fileState: FileState;
}

/** Everything stored of a track and its file. */
export interface TrackDetails extends TrackRow, Provenance, PlayCounts {
  readonly albumArtists: readonly Credit[];
  readonly composers: readonly Credit[];
  readonly trackTotal: number | null;
  readonly discTotal: number | null;
  readonly channels: number | null;
  readonly comment: string | null;
  readonly hasLyrics: boolean;
  readonly hasPicture: boolean;
  readonly replayGain: ReplayGain | null;
}

/** Orders by what the files say, which are the same to everybody. */
export const sharedTrackSortSchema = z.enum([
  'title',
  'artist',
  'album',
  'year',
  'genre',
  'composer',
  'duration',
  'added',
  'bpm',
  'format',
  'bitrate',
  'sampleRate',
  'size',
  'path',
]);
export type SharedTrackSort = z.infer<typeof sharedTrackSortSchema>;

/** The orders by files, and those by what the one who asks thinks; `liked`: when I liked it. */
export const trackSortSchema = z.enum([...sharedTrackSortSchema.options, ...ownSorts, 'liked']);
export type TrackSort = z.infer<typeof trackSortSchema>;

/** What a query finds, or what is wrong with it: then nothing is found, and the call does not fail. */
export interface QueryAnswer {
  readonly ids: Uint32Array;
  /** In the order of the text; none where it is a query. */
  readonly problems: readonly QueryProblem[];
}

/** A list, and the rows that a window shows of it first, so that they need not be asked for once it is there. */
export interface ListedTracks {
  readonly ids: Uint32Array;
  /** Of the first ids, in their order. */
  readonly rows: readonly TrackRow[];
}

/** How many rows come with a list: what a window of usual height shows. */
export const FIRST_ROWS = 40;

const trackOrder = {
  sort: trackSortSchema,
  isDescending: z.boolean().default(false),
  filter: z.string().max(1000).optional(),
  ...ownFilter,
};

export const tracks = {
  /**
   * Ids of all tracks, missing ones included, in order. Ties go by artist, album, disc, number, the same way whether
   * descending or not; tracks that the sort has nothing to say of stand last either way. With a `filter` those alone
   * that hold each of its words as the beginning of one of theirs.
   */
  ids: call(trackOrder).gives<Uint32Array>(),
  /** The same with the first rows. */
  list: call(trackOrder).gives<ListedTracks>(),
  /**
   * Ids of the tracks that a query finds (docs/query-language.md), missing ones included. `sort` is the order where the query
   * names none.
   */
  query: call({
    text: z.string().max(limits.length),
    sort: trackSortSchema.default('artist'),
    isDescending: z.boolean().default(false),
    ...ownFilter,
  }).gives<QueryAnswer>(),
  /** Names that the library has of a kind and that hold the words of the text, best first: for who types a query. */
  queryValues: call({
    suggests: z.enum(['artist', 'albumArtist', 'album', 'genre', 'composer', 'playlist', 'format', 'key']),
    text: z.string().max(limits.valueLength),
  }).gives<readonly string[]>(),
  /** In the order asked; ids that do not exist are left out. */
  byIds: call({ ids: z.array(trackIdSchema).max(500) }).gives<readonly TrackRow[]>(),
  /** Fails with not-found. */
  get: call({ trackId: trackIdSchema }).gives<TrackDetails>(),
};
