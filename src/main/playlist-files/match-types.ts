/** What is compared, and what comes of it. */
import type { MatchReason } from '../../shared/contract/playlist-formats.ts';

/** What is known of a track of the library. */
export interface KnownTrack {
  readonly id: number;
  readonly title: string;
  readonly artists: readonly string[];
  /** As shown, where it says more than the names. */
  readonly artistCredit: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  readonly mbid: string | null;
  readonly path: string;
  readonly isMissing: boolean;
}

/** What says which track is meant. */
export interface Wanted {
  readonly location: string | null;
  readonly artist: string | null;
  readonly title: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  readonly mbid: string | null;
  readonly label: string | null;
  readonly isPart: boolean;
}

export interface Candidate {
  readonly trackId: number;
  /** Of 100. */
  readonly confidence: number;
  readonly reason: MatchReason;
}

export interface EntryMatch {
  readonly state: 'matched' | 'doubtful' | 'unmatched';
  /** The surest first; five at most. */
  readonly candidates: readonly Candidate[];
}

/** From here on an entry is matched, where nothing else is as sure. */
export const MATCHED = 80;
/** What a match must have to be made without anybody looking. */
export const SURE = 90;
