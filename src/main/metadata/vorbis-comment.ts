/** Vorbis comments, as FLAC, Ogg Vorbis, Opus and Speex carry them. */
import { flacPicture, picture, type TagPicture } from './pictures.ts';
import { readLimits } from './read-limits.ts';
import { addByName } from './tag-names.ts';
import type { TagSet } from './tag-set.ts';

/** Takes up the comments in a block (vendor, then `NAME=value`); stops where the block is damaged. */
export function addVorbisComments(tags: TagSet, block: Buffer): void {
  if (block.length < 8) return;
  let at = 4 + block.readUInt32LE(0);
  if (at + 4 > block.length) return;
  const count = block.readUInt32LE(at);
  at += 4;
  for (let index = 0; index < count && at + 4 <= block.length; index++) {
    if (index === readLimits.frames) tags.passed.add('frames');
    if (index === readLimits.frames) return;
    const length = block.readUInt32LE(at);
    const comment = block.subarray(at + 4, at + 4 + length);
    addComment(tags, comment);
    at += 4 + length;
  }
}

function addComment(tags: TagSet, comment: Buffer): void {
  const equals = comment.indexOf(0x3d);
  if (equals <= 0 || equals > 256) return;
  const name = comment.toString('latin1', 0, equals);
  const upper = name.toUpperCase();
  if (upper === 'METADATA_BLOCK_PICTURE' || upper === 'COVERART') {
    if (comment.length - equals > 32)
      tags.addPicture(((comment.length - equals) * 3) / 4, () => commentPicture(comment.subarray(equals + 1), upper));
    return;
  }
  // what is longer is cut there as too long
  addByName(tags, name, comment.toString('utf8', equals + 1, equals + 2 + readLimits.lyricsBytes));
}

/** In base64: FLAC's block, or under the older name the image alone. */
function commentPicture(value: Buffer, upperName: string): TagPicture | undefined {
  const bytes = Buffer.from(value.toString('latin1'), 'base64');
  return upperName === 'COVERART' ? picture(true, bytes) : flacPicture(bytes);
}
