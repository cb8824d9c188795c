/** Matroska elements of unknown, huge and no length. */
import { bytes, numbered, u64be } from './bytes.ts';
import type { HostileFiles } from './hostile-file.ts';

/** An id, a length in eight bytes, the data. */
function element(id: string, data: Buffer, size: number | bigint = data.length): Buffer {
  return bytes(Buffer.from(id, 'hex'), u64be(BigInt(size) | (1n << 56n)), data);
}

function master(id: string, ...inner: readonly Buffer[]): Buffer {
  return element(id, Buffer.concat(inner));
}

const head = master('1a45dfa3', element('4282', bytes('matroska')));
const info = master(
  '1549a966',
  element('2ad7b1', Buffer.from('0f4240', 'hex')),
  element('7ba9', bytes('Kept')),
  element('4489', bytes([0x47, 0x43, 0x50, 0])),
);
const audio = master('e1', element('b5', Buffer.from('472c4400', 'hex')), element('9f', Buffer.from([2])));
const tracks = master(
  '1654ae6b',
  master('ae', element('d7', Buffer.from([1])), element('83', Buffer.from([2])), element('86', bytes('A_OPUS')), audio),
);
const UNKNOWN = 2n ** 56n - 1n;

function segment(...inner: readonly Buffer[]): Buffer {
  return bytes(head, master('18538067', info, tracks, ...inner));
}

function tag(...simple: readonly Buffer[]): Buffer {
  return master('1254c367', master('7373', master('63c0'), ...simple));
}

function simpleTag(name: string, value: string): Buffer {
  return master('67c8', element('45a3', bytes(name)), element('4487', Buffer.from(value)));
}

export const ebmlFiles: HostileFiles = {
  'ebml-unknown-lengths.mka': {
    about: 'everything of unknown length, as live recordings have it',
    make: () =>
      bytes(head, element('18538067', bytes(info, tracks, element('1f43b675', Buffer.alloc(500), UNKNOWN)), UNKNOWN)),
    title: 'Kept',
  },
  'ebml-leaf-claims-2-to-the-55.mka': {
    about: 'GHSA-5gfj-9q3v-qfp3: a text that claims 2^55 bytes',
    make: () =>
      segment(
        master(
          '1254c367',
          master('7373', master('63c0'), element('67c8', element('45a3', bytes('ARTIST'), 2n ** 55n))),
        ),
      ),
    title: 'Kept',
  },
  'ebml-nested-5000.mka': {
    about: 'a tag within a tag within a tag',
    make: () => {
      let inner = simpleTag('ARTIST', 'x');
      for (let depth = 0; depth < 5000; depth++) inner = master('67c8', inner);
      return segment(tag(inner));
    },
    title: 'Kept',
  },
  'ebml-60000-tags.mka': {
    about: 'sixty thousand tags',
    make: () => segment(tag(...numbered(60_000, (at) => simpleTag('ARTIST', `a${at}`)))),
    title: 'Kept',
    limit: /4,096/,
  },
  'ebml-nothing-but-void.mka': {
    about: 'a million empty elements',
    make: () => segment(...numbered(10, () => Buffer.alloc(400_000, 'ec80', 'hex'))),
    title: 'Kept',
  },
  'ebml-seek-to-itself.mka': {
    about: 'an index that leads back to where it stands',
    make: () =>
      segment(
        master('114d9b74', master('4dbb', element('53ab', Buffer.from('1254c367', 'hex')), element('53ac', u64be(0)))),
        element('1f43b675', Buffer.alloc(100)),
        element('1f43b675', Buffer.alloc(100)),
      ),
    title: 'Kept',
  },
  'ebml-pictures.mka': {
    about: 'forty pictures attached',
    make: () => {
      const file = master(
        '61a7',
        element('466e', bytes('cover.png')),
        element('4660', bytes('image/png')),
        element('465c', bytes('\x89PNG\r\n\x1a\n', Buffer.alloc(100))),
      );
      return segment(master('1941a469', ...numbered(40, () => file)));
    },
    title: 'Kept',
    limit: /32 pictures/,
    hasPicture: true,
  },
  'ebml-numbers.mka': {
    about: 'a duration that is no number, one of 2^1000, rates and channels of 2^64',
    make: () => {
      const lengths = ['7ff8000000000000', '7fe0000000000000', 'bff0000000000000'].map((hex) =>
        master('1549a966', element('7ba9', bytes('Kept')), element('4489', Buffer.from(hex, 'hex'))),
      );
      const wild = master(
        'e1',
        element('b5', Buffer.from('7ff0000000000000', 'hex')),
        element('9f', Buffer.alloc(8, 0xff)),
      );
      const track = master(
        '1654ae6b',
        master(
          'ae',
          element('d7', Buffer.from([1])),
          element('83', Buffer.from([2])),
          element('86', bytes('A_OPUS')),
          wild,
        ),
      );
      return bytes(head, master('18538067', ...lengths, track));
    },
    title: 'Kept',
  },
};
