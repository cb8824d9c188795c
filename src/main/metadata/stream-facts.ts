/** What a file's stream says, apart from its tags. */
import type { TrackFacts } from './track-facts.ts';

export interface StreamFacts {
  container: string | null;
  codec: string | null;
  isLossless: boolean | null;
  durationMs: number | null;
  bitrate: number | null;
  sampleRate: number | null;
  bitDepth: number | null;
  channels: number | null;
}

/** Nothing known. */
export function noStreamFacts(): StreamFacts {
  return {
    container: null,
    codec: null,
    isLossless: null,
    durationMs: null,
    bitrate: null,
    sampleRate: null,
    bitDepth: null,
    channels: null,
  };
}

/** Average bits a second of so many bytes; null where the duration is unknown. */
export function averageBitrate(sizeBytes: number, durationMs: TrackFacts['durationMs']): number | null {
  return durationMs === null || durationMs <= 0 ? null : Math.round((sizeBytes * 8000) / durationMs);
}
