/** UTF-16 in tags. */

/**
 * The text, without half a unit at its end. Never fails.
 * Only to be decoded here: Node 24 writes past its memory where an odd count of bytes begins at an odd address, which
 * a file can bring about at will.
 */
export function wideText(bytes: Buffer, isBigEndian = false): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (isBigEndian ? even.swap16() : even).toString('utf16le');
}
