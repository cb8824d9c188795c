/** What becomes of entries whose track is to be found, as a person chooses. */
import type { MatchedTrack, MatchState } from '../../../shared/contract/playlist-files.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';

export type Choice =
  | { readonly kind: 'track'; readonly track: TrackRow }
  | { readonly kind: 'keep' }
  | { readonly kind: 'leave' };

interface Matched {
  readonly state: MatchState;
  readonly candidates: readonly MatchedTrack[];
}

/** What becomes of it where nobody chose. */
export function ownChoice({ state, candidates }: Matched, takesDoubtful: boolean): Choice {
  const [best] = candidates;
  const isTaken = state === 'matched' || (state === 'doubtful' && takesDoubtful);
  return best !== undefined && isTaken ? { kind: 'track', track: best.track } : { kind: 'keep' };
}
