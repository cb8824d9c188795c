/** MP4 atoms that are endless, nested, or claim tables of gigabytes. */
import { bytes, numbered, u16be, u32be, u64be } from './bytes.ts';
import type { HostileFiles } from './hostile-file.ts';

function atom(type: string, body: Buffer, size = body.length + 8): Buffer {
  return bytes(u32be(size), type, body);
}

function boxes(type: string, ...inner: readonly Buffer[]): Buffer {
  return atom(type, Buffer.concat(inner));
}

const ftyp = atom('ftyp', bytes('M4A \0\0\0\0M4A mp42'));

function text(type: string, value: string): Buffer {
  return boxes(type, atom('data', bytes(u32be(1), u32be(0), Buffer.from(value))));
}

const title = text('\xa9nam', 'Kept');

function list(...entries: readonly Buffer[]): Buffer {
  return boxes('udta', atom('meta', bytes(u32be(0), boxes('ilst', ...entries))));
}

const mediaHeader = atom('mdhd', bytes(Buffer.alloc(12), u32be(44_100), u32be(441_000), u32be(0)));
const handler = atom('hdlr', bytes(Buffer.alloc(8), 'soun', Buffer.alloc(13)));
const entry = atom('mp4a', bytes(Buffer.alloc(8), Buffer.alloc(8), u16be(2), u16be(16), u32be(0), u32be(44_100 << 16)));

/** A whole file around a sample table. */
function file(tables: readonly Buffer[], entries: readonly Buffer[] = [title]): Buffer {
  const track = boxes('trak', boxes('mdia', mediaHeader, handler, boxes('minf', boxes('stbl', ...tables))));
  return bytes(ftyp, boxes('moov', track, list(...entries)), atom('mdat', Buffer.alloc(4000, 7)));
}

function table(type: string, ...words: readonly number[]): Buffer {
  return atom(type, bytes(u32be(0), ...words.map(u32be)));
}

const description = atom('stsd', bytes(u32be(0), u32be(1), entry));

/** An atom within itself, as deep as asked. */
function nest(type: string, depth: number, core: Buffer): Buffer {
  let inner = core;
  for (let at = 0; at < depth; at++) inner = atom(type, inner);
  return inner;
}

export const mp4Files: HostileFiles = {
  'mp4-sample-entry-of-size-0.m4a': {
    about: 'GHSA-f94x-6692-553q: 2^32 sample entries of no size, which a loop never gets past',
    make: () => file([atom('stsd', bytes(u32be(0), u32be(0xffffffff), u32be(0), 'mp4a', Buffer.alloc(28)))]),
    title: 'Kept',
  },
  'mp4-sample-entry-too-long.m4a': {
    about: 'a sample entry that reaches beyond its atom',
    make: () => file([atom('stsd', bytes(u32be(0), u32be(1), u32be(0x7fffffff), 'mp4a', Buffer.alloc(28)))]),
    title: 'Kept',
  },
  'mp4-atom-of-size-0.m4a': {
    about: 'music-metadata#749: a box of length 0, which means the rest of the file, within others',
    make: () =>
      bytes(ftyp, boxes('moov', list(title), atom('trak', Buffer.alloc(16), 0)), atom('free', Buffer.alloc(100), 0)),
    title: 'Kept',
  },
  'mp4-sizes.m4a': {
    about: 'atoms of each size that can be a lie, also of 64 bits',
    make: () =>
      bytes(
        ftyp,
        boxes('moov', list(title)),
        ...[2, 7, 8, 9].map((size) => atom('free', Buffer.alloc(24), size)),
        ...[0n, 15n, 2n ** 63n, 2n ** 64n - 1n].map((size) => bytes(u32be(1), 'free', u64be(size), Buffer.alloc(8))),
      ),
    title: 'Kept',
  },
  'mp4-nested-10000.m4a': {
    about: 'ten thousand atoms in one another, of each kind that is gone into',
    make: () =>
      bytes(
        ftyp,
        boxes('moov', nest('udta', 2500, title), nest('trak', 2500, title), nest('meta', 2500, title), list(title)),
        nest('moov', 2500, title),
      ),
    title: 'Kept',
  },
  'mp4-tables-claim-4-billion.m4a': {
    about: 'tables of a few bytes that claim 2^32 entries',
    make: () =>
      file([
        description,
        table('stts', 0xffffffff, 0xffffffff, 0xffffffff),
        table('stsc', 0xffffffff, 1, 0xffffffff, 1),
        table('stsz', 0, 0xffffffff),
        table('stco', 0xffffffff, 8),
      ]),
    title: 'Kept',
  },
  'mp4-fixed-samples-4-billion.m4a': {
    about: '2^32 samples of 2^32 bytes',
    make: () =>
      file([
        description,
        table('stsz', 0xffffffff, 0xffffffff),
        table('stsc', 1, 1, 0xffffffff, 1),
        table('stco', 1, 8),
      ]),
    title: 'Kept',
  },
  'mp4-samples-of-no-size.m4a': {
    about: 'four million samples of no size in half a million chunks, run by run',
    make: () =>
      file([
        description,
        atom('stsz', bytes(u32be(0), u32be(0), u32be(500_000), Buffer.alloc(2_000_000))),
        atom(
          'stsc',
          bytes(u32be(0), u32be(40_000), ...numbered(40_000, (at) => bytes(u32be(at + 1), u32be(1), u32be(1)))),
        ),
        atom('stco', bytes(u32be(0), u32be(500_000), Buffer.alloc(2_000_000))),
      ]),
    title: 'Kept',
  },
  'mp4-60000-list-entries.m4a': {
    about: 'sixty thousand entries in the list of tags',
    make: () => file([description], [title, ...numbered(60_000, () => atom('\xa9cmt', Buffer.alloc(0)))]),
    title: 'Kept',
    limit: /4,096/,
  },
  'mp4-60000-values.m4a': {
    about: 'sixty thousand values of one entry, in each of a hundred entries',
    make: () => {
      const values = Buffer.concat(numbered(6000, () => atom('data', bytes(u32be(1), u32be(0), 'x'))));
      return file([description], [title, ...numbered(100, () => atom('\xa9ART', values))]);
    },
    title: 'Kept',
    limit: /4,096/,
  },
  'mp4-fragments-of-nothing.m4a': {
    about: 'a hundred thousand fragments without samples, and runs that claim 2^32 of them',
    make: () => {
      const run = atom('trun', bytes(u32be(0x100), u32be(0xffffffff)));
      const part = boxes(
        'traf',
        atom('tfhd', bytes(u32be(0), u32be(1))),
        run,
        atom('trun', bytes(u32be(0), u32be(0xffffffff))),
      );
      const header = atom('tkhd', bytes(Buffer.alloc(12), u32be(1), Buffer.alloc(68)));
      const mdhd = atom('mdhd', bytes(Buffer.alloc(12), u32be(1), u32be(0), u32be(0)));
      const track = boxes('trak', header, boxes('mdia', mdhd, handler));
      const extension = boxes(
        'mvex',
        atom('trex', bytes(u32be(0), u32be(1), u32be(1), u32be(0xffffffff), Buffer.alloc(8))),
      );
      return bytes(
        ftyp,
        boxes('moov', track, extension, list(title)),
        ...numbered(10_000, () => boxes('moof', part)),
        ...numbered(90_000, () => boxes('moof')),
      );
    },
    title: 'Kept',
  },
  'mp4-pictures.m4a': {
    about: 'forty pictures, and one that claims 3 GiB',
    make: () => {
      const png = atom('data', bytes(u32be(14), u32be(0), '\x89PNG\r\n\x1a\n', Buffer.alloc(100)));
      const huge = atom('data', bytes(u32be(14), u32be(0), Buffer.alloc(100)), 0xc0000000);
      return file([description], [title, boxes('covr', ...numbered(40, () => png), huge)]);
    },
    title: 'Kept',
    limit: /32 pictures/,
    hasPicture: true,
  },
  'mp4-times.m4a': {
    about: 'clocks of no rate, and a length of 2^64 ticks',
    make: () => {
      const times = [
        bytes(Buffer.alloc(12), u32be(0), u32be(0xfffffffe)),
        bytes([1], Buffer.alloc(19), u32be(1), u64be(2n ** 64n - 1n), Buffer.alloc(4)),
      ];
      const tracks = times.map((time) => boxes('trak', boxes('mdia', atom('mdhd', time), handler)));
      return bytes(ftyp, boxes('moov', ...tracks, list(title)));
    },
    title: 'Kept',
  },
};
