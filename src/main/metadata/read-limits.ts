/** What one file may make its reading cost, and how a person is told where it asked for more. */
import type { ReadFailure } from './track-facts.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Of one file. Beyond a limit nothing more is read; what was read until then is kept. */
export const readLimits = {
  /** All reads of the disk together, sound that is digested included. */
  readBytes: 64 * MIB,
  /** Of work on the file. The pool ends the process only some seconds later: until then what was read can be kept. */
  softMs: 5000,
  pictures: 32,
  pictureBytes: 32 * MIB,
  /** One value; lyrics are longer, and only noted. */
  textBytes: 64 * KIB,
  lyricsBytes: MIB,
  /** All values of one tag: what one file sends to the core stays small whatever its tags hold. */
  tagTextBytes: 256 * KIB,
  /** Frames, items, comments, atoms or chunks of one list. */
  frames: 4096,
  inflatedBytes: 16 * MIB,
  inflatedRatio: 100,
  ratings: 64,
} as const;

/** A limit that a file went over. */
export type PassedLimit = 'bytes' | 'time' | 'text' | 'frames' | 'pictures' | 'picture' | 'inflated';

/** The gravest first. */
const sentences: readonly (readonly [limit: PassedLimit, message: string])[] = [
  ['bytes', 'The file asks for more than 64 MiB of tags to be read; the rest was left out'],
  ['time', 'Reading took more than 5 s; what was not read by then was left out'],
  ['frames', 'The file has a list of more than 4,096 tags or blocks; the rest was left out'],
  ['inflated', 'A compressed tag would grow over 16 MiB, or to more than 100 times its size; it was left out'],
  ['text', 'The texts in the tags are longer than 64 KiB; they were cut'],
  ['pictures', 'There are more than 32 pictures in the file; the rest was left out'],
  ['picture', 'A picture in the file is larger than 32 MiB; it was left out'],
];

/** The problem to be listed; null where no limit was passed. */
export function limitProblem(passed: ReadonlySet<PassedLimit>): ReadFailure | null {
  const found = passed.size === 0 ? undefined : sentences.find(([limit]) => passed.has(limit));
  if (found === undefined) return null;
  const [limit, message] = found;
  // what took long may go faster another day, and is tried once more as any that did
  return { code: limit === 'time' ? 'parser-timeout' : 'bad-tags', message };
}
