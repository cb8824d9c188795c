/** Ogg pages, FLAC blocks and Vorbis comments that lead round in circles or claim what is not there. */
import { bytes, numbered, u16be, u32be, u32le, u64be, u64le } from './bytes.ts';
import type { HostileFiles } from './hostile-file.ts';

interface PageWish {
  readonly serial?: number;
  readonly flags?: number;
  readonly granule?: number | bigint;
  readonly lacing?: readonly number[];
}

function page(
  body: Buffer,
  { serial = 1, flags = 0, granule = 0, lacing = lacingOf(body.length) }: PageWish = {},
): Buffer {
  return bytes('OggS', [0, flags], u64le(granule), u32le(serial), u32le(0), u32le(0), [lacing.length], lacing, body);
}

function lacingOf(length: number): readonly number[] {
  return [...numbered(Math.floor(length / 255), () => 255), length % 255];
}

const vorbisHead = bytes('\x01vorbis', u32le(0), [2], u32le(44_100), Buffer.alloc(12), [0xb8, 1]);
const opusHead = bytes('OpusHead', [1, 2, 0, 0], u32le(48_000), [0, 0, 0]);

function comments(fields: readonly (string | Buffer)[], count = fields.length): Buffer {
  const texts = fields.map((field) => Buffer.from(field as string));
  return bytes(u32le(0), u32le(count), ...texts.flatMap((text) => [u32le(text.length), text]));
}

const tags = bytes('\x03vorbis', comments(['TITLE=Kept']), [1]);
const head = page(vorbisHead, { flags: 2 });

function block(kind: number, body: Buffer, { isLast = false, size = body.length } = {}): Buffer {
  return bytes([kind | (isLast ? 0x80 : 0)], u32be(size).subarray(1), body);
}

const streamInfo = block(
  0,
  bytes(u16be(4096), u16be(4096), Buffer.alloc(6), u64be(0x0ac442f000006b90n), Buffer.alloc(16)),
);
const flacTags = block(4, comments(['TITLE=Kept']));
const flacSound = bytes([0xff, 0xf8, 0xc9, 0x18], Buffer.alloc(500, 3));

function flac(...blocks: readonly Buffer[]): Buffer {
  return bytes('fLaC', streamInfo, flacTags, ...blocks, flacSound);
}

export const oggFiles: HostileFiles = {
  'ogg-pages-of-nothing.ogg': {
    about: 'a hundred thousand pages without a segment, so that a packet never ends',
    make: () => bytes(head, ...numbered(100_000, () => page(Buffer.alloc(0), { lacing: [] })), page(tags)),
  },
  'ogg-lacing-without-end.ogg': {
    about: 'lacing of 255 over and over: one packet as long as the file, of 20 MiB',
    make: () => {
      const open = page(Buffer.alloc(255 * 255, 65), { lacing: numbered(255, () => 255) });
      return bytes(head, page(tags), ...numbered(320, () => open));
    },
    title: 'Kept',
  },
  'ogg-endless-chain.ogg': {
    about: 'fifty thousand streams one behind the other, none of them sound',
    make: () => bytes(...numbered(50_000, (serial) => page(Buffer.from('fishead\0'), { flags: 2, serial }))),
  },
  'ogg-chained-sound.ogg': {
    about: 'five thousand whole streams chained',
    make: () =>
      bytes(...numbered(5000, (serial) => bytes(page(vorbisHead, { flags: 2, serial }), page(tags, { serial })))),
    title: 'Kept',
  },
  'ogg-foreign-pages.ogg': {
    about: 'the second packet behind eighty thousand pages of another stream',
    make: () => bytes(head, ...numbered(80_000, () => page(Buffer.alloc(9), { serial: 2 })), page(tags)),
    title: 'Kept',
  },
  'ogg-comments-claim-4-billion.ogg': {
    about: 'comments that claim to be 2^32, of 4 GiB each',
    make: () => bytes(head, page(bytes('\x03vorbis', comments(['TITLE=Kept'], 0xffffffff), u32le(0xffffffff)))),
    title: 'Kept',
  },
  'ogg-5000-comments.opus': {
    about: 'more comments than are read',
    make: () => {
      const body = bytes('OpusTags', comments(['TITLE=Kept', ...numbered(5000, () => 'K=v')]));
      const parts = numbered(Math.ceil(body.length / 60_000), (at) => body.subarray(at * 60_000, (at + 1) * 60_000));
      return bytes(
        page(opusHead, { flags: 2 }),
        ...parts.map((part, at) =>
          at === parts.length - 1 ? page(part) : page(Buffer.concat([part]), { lacing: lacingOf(part.length) }),
        ),
      );
    },
  },
  'ogg-granules.ogg': {
    about: 'clocks of 2^63 - 1 and of less than nothing',
    make: () =>
      bytes(
        head,
        page(tags),
        page(Buffer.alloc(50), { granule: -5n }),
        page(Buffer.alloc(50), { granule: 2n ** 63n - 1n }),
      ),
    title: 'Kept',
  },
  'ogg-opus-skip.opus': {
    about: 'more samples to be left out than there are',
    make: () =>
      bytes(
        page(bytes('OpusHead', [1, 2, 0xff, 0xff], u32le(0), [0, 0, 0]), { flags: 2 }),
        page(bytes('OpusTags', comments(['TITLE=Kept']))),
        page(Buffer.alloc(50), { granule: 10 }),
      ),
    title: 'Kept',
  },
  'flac-blocks-of-length-0.flac': {
    about: 'five thousand blocks of no length',
    make: () => flac(...numbered(5000, () => block(1, Buffer.alloc(0)))),
    title: 'Kept',
    limit: /4,096/,
  },
  'flac-blocks-too-long.flac': {
    about: 'a block of 16 MiB that is not there, behind one',
    make: () => flac(block(2, Buffer.alloc(10), { size: 0xffffff })),
    title: 'Kept',
  },
  'flac-pictures.flac': {
    about: 'pictures whose inner lengths claim 4 GiB, and forty of them',
    make: () => {
      const picture = (size: number) =>
        bytes(
          u32be(3),
          u32be(9),
          'image/png',
          u32be(0),
          Buffer.alloc(16),
          u32be(size),
          '\x89PNG\r\n\x1a\n',
          Buffer.alloc(40),
        );
      return flac(
        ...numbered(40, () => block(6, picture(48))),
        block(6, bytes(u32be(3), u32be(0xffffffff), Buffer.alloc(60))),
        block(6, bytes(u32be(3), u32be(9), 'image/png', u32be(0xfffffff0), Buffer.alloc(60))),
      );
    },
    title: 'Kept',
    limit: /32 pictures/,
    hasPicture: true,
  },
  'flac-picture-claims-4-gib.flac': {
    about: 'one picture that claims 4 GiB',
    make: () =>
      flac(
        block(
          6,
          bytes(u32be(3), u32be(9), 'image/png', u32be(0), Buffer.alloc(16), u32be(0xffffffff), Buffer.alloc(40)),
        ),
      ),
    title: 'Kept',
  },
  'flac-stream-of-nothing.flac': {
    about: 'a rate of nothing and 2^36 samples',
    make: () =>
      bytes('fLaC', block(0, bytes(Buffer.alloc(10), u64be(0x00000fffffffffffn), Buffer.alloc(16))), flacTags),
    title: 'Kept',
  },
};
