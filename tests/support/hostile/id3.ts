/** ID3v2, ID3v1, APEv2 and Lyrics3 tags that claim, nest or repeat what no music player writes. */
import { deflateSync } from 'node:zlib';
import { bytes, mp3Sound, numbered, syncsafe, u16be, u32be, u32le } from './bytes.ts';
import type { HostileFiles } from './hostile-file.ts';

const MIB = 1024 * 1024;

export function id3Frame(id: string, data: Buffer, { flags = 0, size = data.length, major = 3 } = {}): Buffer {
  if (major === 2) return bytes(id, u32be(size).subarray(1), data);
  return bytes(id, major === 4 ? syncsafe(size) : u32be(size), u16be(flags), data);
}

export function id3Text(id: string, text: string, major = 3): Buffer {
  return id3Frame(id, bytes([3], Buffer.from(text)), { major });
}

/** A whole tag; `size` is what its header claims. */
export function id3Tag(frames: readonly Buffer[], { major = 3, flags = 0, size = -1 } = {}): Buffer {
  const body = Buffer.concat(frames);
  return bytes('ID3', [major, 0, flags], syncsafe(size < 0 ? body.length : size), body);
}

function picture(size: number): Buffer {
  return bytes([0], 'image/png\0', [3], '\0\x89PNG\r\n\x1a\n', Buffer.alloc(size));
}

const title = id3Text('TIT2', 'Kept');

/** A frame as 2.3 compresses it: the real size before the packed data. */
function packed(id: string, data: Buffer): Buffer {
  return id3Frame(id, bytes(u32be(data.length), deflateSync(data)), { flags: 0x80 });
}

function apeItem(key: string, value: Buffer | string, flags = 0): Buffer {
  const data = Buffer.from(value as string);
  return bytes(u32le(data.length), u32le(flags), `${key}\0`, data);
}

function apeTag(items: readonly Buffer[], { count = items.length, size = -1 } = {}): Buffer {
  const body = Buffer.concat(items);
  const end = bytes(u32le(2000), u32le(size < 0 ? body.length + 32 : size), u32le(count), u32le(0), Buffer.alloc(8));
  return bytes(body, 'APETAGEX', end);
}

export const id3Files: HostileFiles = {
  'id3-claims-256-mib.mp3': {
    about: 'MPD#2534, GHSA-53v6-4h7p-p4gj: a small file whose tag and frames claim 256 MiB',
    make: () => bytes(id3Tag([title, id3Frame('TXXX', bytes([0], 'x'), { size: 0x0fffffff })], { size: 0x0fffffff })),
    title: 'Kept',
  },
  'id3-unsync-claims-256-mib.mp3': {
    about: 'the same where the whole body has to be taken at once to undo false syncs',
    make: () => id3Tag([title, id3Frame('TXXX', Buffer.alloc(40))], { flags: 0x80, size: 0x0fffffff }),
    title: 'Kept',
  },
  'id3-unsync-50-mib.mp3': {
    about: 'a body of 50 MiB of false syncs',
    make: () =>
      bytes(id3Tag([title, id3Frame('PRIV', Buffer.alloc(50 * MIB, 'ff00', 'hex'))], { flags: 0x80 }), mp3Sound()),
    title: 'Kept',
    limit: /64 MiB/,
  },
  'id3-v24-unsync-frames.mp3': {
    about: 'false syncs in each of 300 frames of a MiB: more than 64 MiB to be read',
    make: () =>
      bytes(
        id3Tag(
          [title, ...numbered(80, () => id3Frame('COMM', Buffer.alloc(MIB, 'ff00', 'hex'), { major: 4, flags: 2 }))],
          {
            major: 4,
          },
        ),
        mp3Sound(),
      ),
    title: 'Kept',
    limit: /64 MiB/,
  },
  'id3-packed-1000-to-1.mp3': {
    about: 'taglib#1371: a compressed frame that grows a thousandfold',
    make: () => bytes(id3Tag([title, packed('TXXX', Buffer.alloc(32 * MIB, 65))]), mp3Sound()),
    title: 'Kept',
    limit: /100 times/,
  },
  'id3-packed-many.mp3': {
    about: 'two hundred frames that each grow ninetyfold: together over 16 MiB',
    make: () => {
      const text = bytes(...numbered(5600, (at) => `${at % 97} ${(at * 7919) % 10_007} `)).subarray(0, 24_000);
      const frame = packed('TXXX', bytes([0], 'k\0', text, Buffer.alloc(200_000, 65)));
      return bytes(id3Tag([title, ...numbered(200, () => frame)]), mp3Sound());
    },
    title: 'Kept',
    limit: /16 MiB/,
  },
  'id3-60000-empty-frames.mp3': {
    about: 'sixty thousand frames of no length',
    make: () => bytes(id3Tag([title, ...numbered(60_000, () => id3Frame('TXXX', Buffer.alloc(0)))]), mp3Sound()),
    title: 'Kept',
    limit: /4,096/,
  },
  'id3-33-pictures.mp3': {
    about: 'more pictures than a file may have',
    make: () => bytes(id3Tag([title, ...numbered(40, () => id3Frame('APIC', picture(200)))]), mp3Sound()),
    title: 'Kept',
    limit: /32 pictures/,
    hasPicture: true,
  },
  'id3-picture-40-mib.mp3': {
    about: 'one picture larger than is taken out',
    make: () => bytes(id3Tag([title, id3Frame('APIC', picture(40 * MIB))]), mp3Sound()),
    title: 'Kept',
    limit: /32 MiB/,
    hasPicture: false,
  },
  'id3-title-70-kib.mp3': {
    about: 'a text longer than is kept',
    make: () => bytes(id3Tag([id3Text('TALB', 'Kept'), id3Text('TIT2', 'ы'.repeat(70_000))]), mp3Sound()),
    limit: /64 KiB/,
  },
  'id3-lyrics-2-mib.mp3': {
    about: 'lyrics longer than a MiB',
    make: () => bytes(id3Tag([title, id3Frame('USLT', bytes([0], 'eng\0', Buffer.alloc(2 * MIB, 97)))]), mp3Sound()),
    title: 'Kept',
    limit: /64 KiB/,
  },
  'id3-300-long-artists.mp3': {
    about: 'three hundred artists of sixty thousand letters: 18 MiB for the core',
    make: () =>
      bytes(id3Tag([title, ...numbered(300, (at) => id3Text('TPE1', `${at}${'a'.repeat(60_000)}`))]), mp3Sound()),
    title: 'Kept',
    limit: /64 KiB/,
  },
  'id3-in-id3.mp3': {
    about: 'a tag as the value of a frame, eight deep, and nine tags in a row',
    make: () => {
      let inner = id3Tag([title]);
      for (let depth = 0; depth < 8; depth++) inner = id3Tag([id3Frame('GEOB', inner), title]);
      return bytes(...numbered(9, () => inner), mp3Sound());
    },
    title: 'Kept',
  },
  'id3-utf16-without-end.mp3': {
    about: 'wide texts of odd length, without a NUL, and ending in half a pair',
    make: () =>
      bytes(
        id3Tag([
          id3Frame('TIT2', bytes([1], [0xff, 0xfe], Buffer.from('Kept', 'utf16le'), [0x3d, 0xd8])),
          id3Frame('COMM', bytes([1], 'eng', [0xff, 0xfe, 0x61])),
          id3Frame('TXXX', bytes([2], [0xd8])),
          id3Frame('TPE1', bytes([1], [0xfe, 0xff, 0xdc, 0x00, 0xdc, 0x00])),
        ]),
        mp3Sound(),
      ),
    title: 'Kept\uFFFD',
  },
  'id3-utf16-odd-and-unaligned.mp3': {
    about: 'wide texts of odd lengths at odd addresses, where Node 24 itself writes past its memory',
    make: () =>
      bytes(
        id3Tag([
          title,
          ...numbered(60, (at) => id3Frame('TPE1', bytes([1], Buffer.alloc(999 + at, 65)))),
          id3Frame('TALB', bytes([1], Buffer.alloc(57_257, 65))),
        ]),
        mp3Sound(),
      ),
    title: 'Kept',
  },
  'id3-blanks.mp3': {
    about: 'texts that make a careless pattern take the square of the time: blanks, signs, brackets, accents',
    make: () =>
      bytes(
        id3Tag([
          id3Text('TIT2', `Ы${' '.repeat(60_000)}Ы`),
          id3Text('TALB', `a${'!'.repeat(60_000)}b`),
          id3Text('TPE1', `a${'\u0301\u0323'.repeat(15_000)}b`),
          id3Frame('TMCL', bytes([3], 'guitar\0', Buffer.from(`x${' '.repeat(50_000)}(y)`)), {}),
        ]),
        mp3Sound(),
      ),
  },
  'id3-sizes.mp3': {
    about: 'each size that a frame can lie about',
    make: () =>
      bytes(
        ...[0, 1, 0x7f, 0x80, 0x7fffffff, 0x80000000, 0xffffffff].map((size) =>
          id3Tag([title, id3Frame('TPE1', bytes([0], 'x'), { size })]),
        ),
        mp3Sound(),
      ),
    title: 'Kept',
  },
  'id3-extended-header.mp3': {
    about: 'an extended header that claims 4 GiB',
    make: () => bytes(id3Tag([u32be(0xffffffff), title], { flags: 0x40 }), mp3Sound()),
  },
  'ape-4-billion-items.mp3': {
    about: 'a count of 2^32 items, and no more than two',
    make: () => bytes(mp3Sound(), apeTag([apeItem('Title', 'Kept'), apeItem('Artist', 'x')], { count: 0xffffffff })),
    title: 'Kept',
  },
  'ape-5000-items.mp3': {
    about: 'really more items than are read',
    make: () =>
      bytes(mp3Sound(), apeTag([apeItem('Title', 'Kept'), ...numbered(5000, (at) => apeItem(`K${at}`, 'v'))])),
    title: 'Kept',
    limit: /4,096/,
  },
  'ape-item-claims-4-gib.mp3': {
    about: 'an item of 4 GiB',
    make: () => bytes(mp3Sound(), apeTag([apeItem('Title', 'Kept'), bytes(u32le(0xffffffff), u32le(0), 'Artist\0x')])),
    title: 'Kept',
  },
  'ape-size-0.mp3': { about: 'a tag of no size', make: () => bytes(mp3Sound(), apeTag([], { size: 0 })) },
  'ape-size-max.mp3': { about: 'a tag of 4 GiB', make: () => bytes(mp3Sound(), apeTag([], { size: 0xffffffff })) },
  'lyrics3-size.mp3': {
    about: 'Lyrics3 that is longer than the file, and one of no length',
    make: () => bytes(mp3Sound(), 'LYRICSBEGIN000000LYRICS200', 'LYRICSBEGIN999999LYRICS200'),
  },
};
