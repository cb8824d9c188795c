/** What must hold of whatever a reader says of a file, however it was damaged. */
import type { ReadOutcome } from '../../../src/main/metadata/track-facts.ts';

const MAX_TEXT_BYTES = 64 * 1024;
const MAX_ALL_TEXT_BYTES = 1024 * 1024;
const DAY_MS = 86_400_000;

/** What is wrong with the outcome, a line each; none where nothing is. */
export function insaneValues({ facts, problem }: ReadOutcome): readonly string[] {
  const faults: string[] = [];
  if (facts === null && problem === null) faults.push('neither facts nor a problem');
  if (problem !== null && !/^[A-Z].{10,200}$/.test(problem.message)) faults.push(`no sentence: ${problem.message}`);
  if (facts === null) return faults;
  const numbers: readonly (readonly [string, number | null, number, number])[] = [
    ['durationMs', facts.durationMs, 0, 400 * DAY_MS],
    ['bitrate', facts.bitrate, 1, 1e9],
    ['sampleRate', facts.sampleRate, 1, 1e8],
    ['bitDepth', facts.bitDepth, 1, 64],
    ['channels', facts.channels, 1, 255],
    ['trackNo', facts.trackNo, 1, 0xffff],
    ['trackTotal', facts.trackTotal, 1, 0xffff],
    ['discNo', facts.discNo, 1, 0xffff],
    ['discTotal', facts.discTotal, 1, 0xffff],
  ];
  for (const [name, value, least, most] of numbers)
    if (value !== null && !(Number.isSafeInteger(value) && value >= least && value <= most))
      faults.push(`${name} is ${value}`);
  for (const value of [facts.bpm, ...Object.values(facts.replayGain ?? {})])
    if (value !== null && !Number.isFinite(value)) faults.push(`a number that is none: ${value}`);
  const texts = [...textsOf(facts)];
  for (const text of texts) faults.push(...faultsOfText(text));
  if (texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > MAX_ALL_TEXT_BYTES) faults.push('too much text');
  for (const date of [facts.releaseDate, facts.originalDate])
    if (date !== null && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date)) faults.push(`no date: ${date}`);
  if (facts.audioDigest !== null && !/^q1:[0-9a-f]{64}$/.test(facts.audioDigest)) faults.push('no digest');
  return faults;
}

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsOf(part);
}

function faultsOfText(text: string): readonly string[] {
  const faults: string[] = [];
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) faults.push(`a text of ${text.length}`);
  if (text.includes('\0')) faults.push('a NUL in a text');
  if (!text.isWellFormed()) faults.push('half a pair in a text');
  return faults;
}
