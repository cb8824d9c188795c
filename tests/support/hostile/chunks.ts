/** RIFF, AIFF, DSDIFF and DSF chunks of sizes 0, 1, all ones, and below nothing. */
import { bytes, numbered, u16be, u16le, u32be, u32le, u64be, u64le } from './bytes.ts';
import type { HostileFiles } from './hostile-file.ts';
import { id3Tag, id3Text } from './id3.ts';

const SIZES = [0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const;

function riff(id: string, data: Buffer, size = data.length): Buffer {
  return bytes(id, u32le(size), data, Buffer.alloc(data.length % 2));
}

function iff(id: string, data: Buffer, size = data.length): Buffer {
  return bytes(id, u32be(size), data, Buffer.alloc(data.length % 2));
}

function dff(id: string, data: Buffer, size: number | bigint = data.length): Buffer {
  return bytes(id, u64be(size), data);
}

const format = riff('fmt ', bytes(u16le(1), u16le(2), u32le(44_100), u32le(176_400), u16le(4), u16le(16)));
const title = riff('LIST', bytes('INFO', riff('INAM', bytes('Kept\0'))));
const common = iff('COMM', bytes(u16be(2), u32be(1000), u16be(16), Buffer.from('400eac44000000000000', 'hex')));
const name = iff('NAME', bytes('Kept'));
const id3 = id3Tag([id3Text('TIT2', 'Kept')]);

function wave(...chunks: readonly Buffer[]): Buffer {
  return riff('RIFF', bytes('WAVE', ...chunks));
}

function aiff(...chunks: readonly Buffer[]): Buffer {
  return iff('FORM', bytes('AIFF', ...chunks));
}

function sized(make: (size: number) => Buffer, prefix: string, about: string): HostileFiles {
  return Object.fromEntries(
    SIZES.map((size, at) => [
      `${prefix}-${at}.${prefix.split('-')[0]}`,
      { about: `${about} ${size}`, make: () => make(size), title: 'Kept' },
    ]),
  );
}

export const chunkFiles: HostileFiles = {
  ...sized(
    (size) => wave(format, title, riff('data', Buffer.alloc(400), size)),
    'wav-data-size',
    'sound that claims to be of size',
  ),
  ...sized(
    (size) => wave(format, title, riff('junk', Buffer.alloc(40), size)),
    'wav-chunk-size',
    'a chunk that claims to be of size',
  ),
  ...sized(
    (size) => aiff(common, name, iff('SSND', Buffer.alloc(400), size)),
    'aiff-sound-size',
    'sound that claims to be of size',
  ),
  ...sized(
    (size) => aiff(common, name, iff('ANNO', Buffer.alloc(40), size)),
    'aiff-chunk-size',
    'a chunk that claims to be of size',
  ),
  ...sized(
    (size) =>
      bytes(
        'DSD ',
        u64le(28),
        u64le(9999),
        u64le(500),
        'fmt ',
        u64le(52),
        u32le(1),
        u32le(0),
        u32le(2),
        u32le(size),
        u32le(size),
        u32le(1),
        u64le(size),
        u32le(4096),
        u32le(0),
        'data',
        u64le(size),
        Buffer.alloc(500 - 92, 1),
        id3,
      ),
    'dsf-size',
    'rates, counts and sound of',
  ),
  'wav-60000-chunks.wav': {
    about: 'sixty thousand empty chunks',
    make: () => wave(format, title, ...numbered(60_000, () => riff('junk', Buffer.alloc(0)))),
    title: 'Kept',
    limit: /4,096/,
  },
  'wav-large-empty-id3.wav': {
    about: 'music-metadata#2002: a large and largely empty ID3v2 tag in a chunk',
    make: () =>
      wave(format, title, riff('id3 ', bytes('ID3', [3, 0, 0], [0, 0x7f, 0x7f, 0x7f], Buffer.alloc(2_000_000)))),
    title: 'Kept',
  },
  'wav-rf64-lies.wav': {
    about: 'sizes of 64 bits that are not so',
    make: () =>
      bytes(
        'RF64',
        u32le(0xffffffff),
        'WAVE',
        riff('ds64', bytes(u64le(2n ** 64n - 1n), u64le(2n ** 63n), u64le(5), u32le(0))),
        format,
        title,
        'data',
        u32le(0xffffffff),
        Buffer.alloc(400),
      ),
    title: 'Kept',
  },
  'wav-list-in-list.wav': {
    about: 'lists in lists, and texts that claim what is not there',
    make: () =>
      wave(
        format,
        riff('LIST', bytes('INFO', riff('LIST', bytes('INFO', title)), riff('IART', bytes('x'), 0xffffffff))),
        title,
      ),
  },
  'aiff-rate.aiff': {
    about: 'rates of nothing, of infinity and of less',
    make: () =>
      aiff(
        ...['00000000000000000000', '7fffffffffffffffffff', 'ffffffffffffffffffff'].map((hex) =>
          iff('COMM', bytes(u16be(0), u32be(0xffffffff), u16be(0xffff), Buffer.from(hex, 'hex'))),
        ),
        name,
      ),
    title: 'Kept',
  },
  'dff-sizes.dff': {
    about: 'chunks of 2^63 and 2^64 - 1 bytes, and of none',
    make: () =>
      bytes(
        'FRM8',
        u64be(9999),
        'DSD ',
        dff('DIIN', dff('DITI', bytes(u32be(4), 'Kept'))),
        dff('PROP', bytes('SND ', dff('FS  ', u32be(0)), dff('CHNL', u16be(0xffff)))),
        dff('DST ', bytes('FRTE', u64be(6), u32be(0xffffffff), u16be(0))),
        ...[0n, 2n ** 64n - 1n].map((size) => dff('COMT', Buffer.alloc(8), size)),
      ),
    title: 'Kept',
  },
};
