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

/** The facts in whole numbers; what no recording has (damage, or a lie in the header) becomes unknown. */
export function plausible(stream: StreamFacts): StreamFacts {
  return {
    ...stream,
    codec: stream.codec !== null && /^[\x20-\x7E]{1,32}$/.test(stream.codec) ? stream.codec : null,
    durationMs: within(stream.durationMs, 0, 400 * 24 * 3_600_000),
    bitrate: within(stream.bitrate, 1, 1_000_000_000),
    sampleRate: within(stream.sampleRate, 1, 100_000_000),
    bitDepth: within(stream.bitDepth, 1, 64),
    channels: within(stream.channels, 1, 255),
  };
}

function within(value: number | null, least: number, most: number): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  const whole = Math.round(value);
  return whole >= least && whole <= most ? whole : null;
}
