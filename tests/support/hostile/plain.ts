/** Formats of one header or of bare frames: MPEG, ADTS, APE, Musepack, WavPack, True Audio. */
import { bytes, mp3Sound, numbered, u16le, u32be, u32le } from './bytes.ts';
import type { HostileFiles } from './hostile-file.ts';

/** An ADTS header that claims a frame of so many bytes. */
function adts(length: number): Buffer {
  return bytes([0xff, 0xf1, 0x50, 0x80 | (length >>> 11), (length >>> 3) & 0xff, ((length & 7) << 5) | 0x1f, 0xfc]);
}

function id3v1(title: string): Buffer {
  const tag = Buffer.alloc(128);
  tag.write(`TAG${title}`, 'latin1');
  return tag;
}

function xing(frames: number): Buffer {
  const frame = mp3Sound(1);
  bytes('Xing', u32be(15), u32be(frames), u32be(0xffffffff)).copy(frame, 36);
  return frame;
}

function wavpack(
  size: number,
  { samples = 100, total = 100, sub = '' }: { samples?: number; total?: number; sub?: Buffer | string } = {},
): Buffer {
  return bytes(
    'wvpk',
    u32le(size),
    u16le(0x410),
    [0, 0],
    u32le(total),
    u32le(0),
    u32le(samples),
    u32le(0x04800021),
    u32le(0),
    sub,
  );
}

export const plainFiles: HostileFiles = {
  'adts-frames-of-length-0.mp3': {
    about: 'music-metadata#430: what looks like AAC before MP3, with frames of lengths 0 to 7',
    make: () => bytes(...numbered(8, adts), ...numbered(20_000, () => adts(7)), mp3Sound(), id3v1('Kept')),
    title: 'Kept',
  },
  'adts-frames-only.aac': {
    about: 'two million frames of a header alone',
    make: () => Buffer.concat(numbered(300_000, () => adts(7))),
  },
  'mp3-lying-duration.mp3': {
    about: 'music-metadata#2052: a header that counts more frames than there are',
    make: () => bytes(xing(0xffffffff), mp3Sound(), id3v1('Kept')),
    title: 'Kept',
  },
  'mp3-syncs-everywhere.mp3': {
    about: 'half a MiB in which each byte may begin a frame',
    make: () => bytes(Buffer.alloc(500_000, 'fffb9064', 'hex'), id3v1('Kept')),
    title: 'Kept',
  },
  'mp3-all-ones.mp3': { about: 'a MiB of ones', make: () => Buffer.alloc(1_000_000, 0xff) },
  'ape-header.ape': {
    about: 'counts of 2^32 and a descriptor of 4 GiB',
    make: () =>
      bytes(
        'MAC ',
        u16le(3990),
        u16le(0),
        u32le(0xffffffff),
        Buffer.alloc(36, 0xff),
        Buffer.alloc(100, 0xff),
        id3v1('Kept'),
      ),
    title: 'Kept',
  },
  'ape-old-header.ape': {
    about: 'counts of 2^32 as the old header has them',
    make: () => bytes('MAC ', u16le(3950), Buffer.alloc(26, 0xff), Buffer.alloc(200), id3v1('Kept')),
    title: 'Kept',
  },
  'musepack-8-packets.mpc': {
    about: 'packets of no size, and of 2^49 bytes',
    make: () =>
      bytes('MPCK', 'RG', [0], 'EI', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f], Buffer.alloc(40), id3v1('Kept')),
    title: 'Kept',
  },
  'musepack-8-samples.mpc': {
    about: '2^49 samples and more silence than sound',
    make: () =>
      bytes(
        'MPCK',
        'SH',
        [30],
        Buffer.alloc(4),
        [8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x80, 0x80, 0x00, 0x1f, 0x08],
        Buffer.alloc(60),
        id3v1('Kept'),
      ),
    title: 'Kept',
  },
  'musepack-7.mpc': {
    about: '2^32 frames',
    make: () =>
      bytes('MP+', [7], u32le(0xffffffff), Buffer.alloc(12, 0xff), u32le(0xffffffff), Buffer.alloc(100), id3v1('Kept')),
    title: 'Kept',
  },
  'wavpack-blocks-of-size-0.wv': {
    about: 'blocks of size 0, 23 and 2^32 - 1',
    make: () =>
      bytes(...[0, 23, 0xffffffff].map((size) => wavpack(size, { samples: 0, total: 5 })), wavpack(24), id3v1('Kept')),
    title: 'Kept',
  },
  'wavpack-sub-blocks.wv': {
    about: 'sub-blocks of no size and of 32 MiB, and a rate of nothing',
    make: () =>
      bytes(
        wavpack(400, {
          total: 0xffffffff,
          sub: bytes(Buffer.alloc(200), [0x27, 2, 0, 0, 0, 0], [0xa7, 0xff, 0xff, 0xff], Buffer.alloc(166)),
        }),
        ...numbered(20_000, () => wavpack(24, { samples: 0 })),
        id3v1('Kept'),
      ),
    title: 'Kept',
  },
  'tta-header.tta': {
    about: 'a rate of nothing and 2^32 samples',
    make: () =>
      bytes('TTA1', u16le(1), u16le(0), u16le(0xffff), u32le(0), u32le(0xffffffff), Buffer.alloc(100), id3v1('Kept')),
    title: 'Kept',
  },
  'one-byte.mp3': { about: 'a single byte', make: () => Buffer.from([0xff]) },
  'marks-only.flac': { about: 'nothing behind the mark', make: () => bytes('fLaC') },
};
