/** What reading one audio file tells. Plain values: they cross from the parser process. */
import type { ReplayGain } from '../../shared/contract/tracks.ts';
import type { ErrorCode } from '../../shared/errors.ts';

export const creditRoles = [
  'composer',
  'conductor',
  'lyricist',
  'remixer',
  'producer',
  'arranger',
  'performer',
] as const;
type CreditRole = (typeof creditRoles)[number];

/** A rating as it stands in the file, not scaled; `kind` names the tag (`POPM`, `RATING`, `FMPS_RATING`, `rate`, …). */
export interface FileRating {
  readonly kind: string;
  readonly value: string;
  readonly email: string | null;
}

/** Text is trimmed, without NULs, in the Unicode form of the file; unknown is null, an empty list is empty. */
export interface TrackFacts {
  readonly title: string | null;
  /** Main artists in order, as many as the tags list; never split at commas or slashes by guess. */
  readonly artists: readonly string[];
  /** The artist line as it is to be shown, where it says more than the list (`A feat. B`). */
  readonly artistCredit: string | null;
  readonly album: string | null;
  readonly albumArtists: readonly string[];
  readonly trackNo: number | null;
  readonly trackTotal: number | null;
  readonly discNo: number | null;
  readonly discTotal: number | null;
  /** `1997`, `1997-05` or `1997-05-21`. */
  readonly releaseDate: string | null;
  readonly originalDate: string | null;
  readonly genres: readonly string[];
  readonly credits: readonly { readonly role: CreditRole; readonly name: string }[];
  readonly isCompilation: boolean;
  readonly bpm: number | null;
  readonly comment: string | null;
  readonly isrc: string | null;
  readonly titleSort: string | null;
  readonly albumSort: string | null;
  readonly artistSort: string | null;
  readonly albumArtistSort: string | null;
  readonly mbRecordingId: string | null;
  readonly mbAlbumId: string | null;
  readonly mbArtistIds: readonly string[];
  readonly mbAlbumArtistIds: readonly string[];
  readonly hasLyrics: boolean;
  readonly hasPicture: boolean;
  readonly ratings: readonly FileRating[];
  readonly replayGain: ReplayGain | null;
  /** Null where the file does not say. */
  readonly durationMs: number | null;
  readonly container: string | null;
  readonly codec: string | null;
  readonly isLossless: boolean | null;
  /** Bits per second. */
  readonly bitrate: number | null;
  readonly sampleRate: number | null;
  readonly bitDepth: number | null;
  readonly channels: number | null;
  /** The quick tag-blind digest with its recipe, `q1:<64 hex>`; null for formats without one (docs/adr/0003). */
  readonly audioDigest: string | null;
}

export interface ReadFailure {
  readonly code: ErrorCode;
  /** One plain English sentence without the path. */
  readonly message: string;
}

/** A file that was read in part has both facts and a problem. */
export interface ReadOutcome {
  readonly facts: TrackFacts | null;
  readonly problem: ReadFailure | null;
}
