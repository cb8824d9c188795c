/** The two checksums of FLAC frames (RFC 9639, sections 9.1.8 and 9.3). */

const table8 = makeTable(8, 0x07);
const table16 = makeTable(16, 0x8005);

/** Of a frame's header. */
export function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = table8[crc ^ byte] ?? 0;
  return crc;
}

/** Of a whole frame. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (let at = 0; at < bytes.length; at++) {
    crc = ((crc << 8) & 0xffff) ^ (table16[(crc >>> 8) ^ (bytes[at] ?? 0)] ?? 0);
  }
  return crc;
}

function makeTable(width: 8 | 16, polynomial: number): Uint16Array {
  const top = 1 << (width - 1);
  const mask = (1 << width) - 1;
  return Uint16Array.from({ length: 256 }, (_, index) => {
    let crc = index << (width - 8);
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ ((crc & top) === 0 ? 0 : polynomial)) & mask;
    return crc;
  });
}
