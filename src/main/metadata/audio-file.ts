/** Chooses the reader by the file's first bytes, not its name, and puts the found tags into their order of trust. */
import { AppError } from '../../shared/errors.ts';
import { quickDigest, type Payload } from './audio-digest.ts';
import type { FileSource } from './file-source.ts';
import { formatByMark, type AudioFormat } from './formats.ts';
import { readId3v2 } from './id3v2.ts';
import { limitProblem } from './read-limits.ts';
import { readSound } from './sound-readers.ts';
import { plausible, type StreamFacts } from './stream-facts.ts';
import { TagSet } from './tag-set.ts';
import type { ReadFailure } from './track-facts.ts';
import { readTrailingTags, type TrailingTags } from './trailing-tags.ts';

export interface AudioFile {
  /** In the order in which they are believed. */
  readonly sets: readonly TagSet[];
  readonly stream: StreamFacts;
  readonly audioDigest: string | null;
  /** What digests are made of; undefined where there is none, or the file was not read to where it stands. */
  readonly payload: Payload | undefined;
  /** Null where all was read. */
  readonly problem: ReadFailure | null;
}

/** Reads an open file. Throws: unsupported-format, unreadable-file, and whatever a parser throws at damage. */
export async function readAudioFile(source: FileSource): Promise<AudioFile> {
  if (source.size === 0) throw new AppError('unreadable-file', 'The file is empty');
  const leading = readLeadingTags(source);
  const format = formatByMark(source.bytes(leading.end, 64));
  const hasTail = format === undefined || tailedFormats.has(format);
  const tail = hasTail ? readTrailingTags(source, leading.end) : undefined;
  const sound = await readSound(source, format, { start: leading.end, end: tail?.audioEnd ?? source.size });
  const front = [...sound.sets, ...leading.sets];
  // the others have tags there only by accident: not worth a seek where there are proper ones
  const trailing = tail ?? (front.every((set) => set.isEmpty) ? readTrailingTags(source, leading.end) : undefined);
  const sets = [...front, ...setsOf(trailing)];
  // what a file that seemed to end at a limit lacks is not damage
  const limit = limitProblem(new Set([...source.passed, ...sets.flatMap((set) => [...set.passed])]));
  const problem = limit ?? sound.problem;
  if (sound.problem !== null && problem !== null && sets.every((set) => set.isEmpty))
    throw new AppError(problem.code, problem.message);
  const isCut = source.passed.has('bytes') || source.passed.has('time');
  const payload = isCut ? undefined : sound.payload;
  return { sets, stream: plausible(sound.stream), audioDigest: quickDigest(payload), payload, problem };
}

/** Formats whose tags stand at the end, and whose sound ends where they begin. */
const tailedFormats: ReadonlySet<AudioFormat> = new Set(['ape', 'wavpack', 'musepack', 'tta']);

/** ID3v1 last: its texts are cut at 30 characters. */
function setsOf(trailing: TrailingTags | undefined): readonly TagSet[] {
  if (trailing === undefined) return [];
  const lyrics = new TagSet();
  lyrics.hasLyrics = trailing.hasLyrics;
  return [trailing.id3v2, trailing.ape, trailing.id3v1, lyrics].filter((set) => set !== undefined);
}

/** All ID3v2 tags at the start: careless writers put theirs before another. The first counts, later ones fill in. */
function readLeadingTags(source: FileSource): { readonly sets: readonly TagSet[]; readonly end: number } {
  const sets: TagSet[] = [];
  let end = 0;
  for (let count = 0; count < 8; count++) {
    const tag = readId3v2(source, end);
    if (tag === undefined) break;
    sets.push(tag.tags);
    end = tag.end;
  }
  return { sets, end };
}
