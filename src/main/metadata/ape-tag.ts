/** APEv2 items (https://wiki.hydrogenaud.io/index.php?title=APEv2_specification). */
import type { FileSource } from './file-source.ts';
import { apePicture } from './pictures.ts';
import { readLimits } from './read-limits.ts';
import { addByName } from './tag-names.ts';
import { TagSet } from './tag-set.ts';

const MAX_KEY_BYTES = 256;
/** The kind of an item; others are binary or links to elsewhere. */
const TEXT = 0;

/** The items between two offsets. Pictures are noted, not read. */
export function readApeItems(source: FileSource, start: number, end: number, count: number): TagSet {
  const tags = new TagSet();
  let at = start;
  for (let index = 0; index < count && at + 9 < end; index++) {
    if (index === readLimits.frames) tags.passed.add('frames');
    if (index === readLimits.frames) break;
    const head = source.bytes(at, Math.min(8 + MAX_KEY_BYTES, end - at));
    const keyEnd = head.indexOf(0, 8);
    if (keyEnd === -1) break;
    const length = head.readUInt32LE(0);
    const flags = head.readUInt32LE(4);
    const key = head.toString('latin1', 8, keyEnd);
    const valueAt = at + keyEnd + 1;
    if (valueAt + length > end) break;
    const kind = (flags >> 1) & 3;
    if (key.toUpperCase().startsWith('COVER ART')) {
      if (length > 16) tags.addPicture(length, () => apePicture(key, source.bytes(valueAt, length)));
    } else if (kind === TEXT) addItem(tags, key, source.bytes(valueAt, Math.min(length, readLimits.lyricsBytes + 1)));
    at = valueAt + length;
  }
  return tags;
}

function addItem(tags: TagSet, key: string, text: Buffer): void {
  for (const value of text.toString('utf8').split('\0')) addByName(tags, key, value);
}
