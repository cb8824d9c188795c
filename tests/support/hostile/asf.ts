/** ASF objects of no size, of 2^64 bytes, and lists that claim what is not there. */
import { bytes, numbered, u16le, u32le, u64le } from './bytes.ts';
import type { HostileFiles } from './hostile-file.ts';

const guids = {
  header: '3026b2758e66cf11a6d900aa0062ce6c',
  data: '3626b2758e66cf11a6d900aa0062ce6c',
  properties: 'a1dcab8c47a9cf118ee400c00c205365',
  extension: 'b503bf5f2ea9cf118ee300c00c205365',
  content: '3326b2758e66cf11a6d900aa0062ce6c',
  extended: '40a4d0d207e3d21197f000a0c95ea850',
  library: '941c23449894d149a1411d134e457054',
  padding: '74d40618dfca0945a4ba9aabcb96aae8',
} as const;

function object(kind: keyof typeof guids, body: Buffer, size: number | bigint = body.length + 24): Buffer {
  return bytes(Buffer.from(guids[kind], 'hex'), u64le(size), body);
}

function wide(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'utf16le');
}

const title = wide('Kept');
const content = object('content', bytes(u16le(title.length), u16le(0), u16le(0), u16le(0), u16le(0), title));
const sound = object('data', bytes(Buffer.alloc(26), Buffer.alloc(2000, 5)));

function file(...objects: readonly Buffer[]): Buffer {
  const body = Buffer.concat(objects);
  return bytes(object('header', bytes(u32le(objects.length), [1, 2], body)), sound);
}

function extension(...inner: readonly Buffer[]): Buffer {
  const body = Buffer.concat(inner);
  return object('extension', bytes(Buffer.alloc(16), u16le(6), u32le(body.length), body));
}

function attribute(name: string, type: number, value: Buffer, length = value.length): Buffer {
  const key = wide(name);
  return bytes(u16le(key.length), key, u16le(type), u16le(length), value);
}

export const asfFiles: HostileFiles = {
  'asf-extension-object-of-size-0.wma': {
    about: 'CVE-2026-32256: an object of size 0 in the header extension, read again and again',
    make: () => file(content, extension(object('padding', Buffer.alloc(40), 0), object('library', Buffer.alloc(40)))),
    title: 'Kept',
  },
  'asf-object-of-size-0.wma': {
    about: 'the same in the header itself',
    make: () => file(content, object('padding', Buffer.alloc(40), 0), object('extended', Buffer.alloc(2))),
    title: 'Kept',
  },
  'asf-object-sizes.wma': {
    about: 'objects of 23, 2^63 and 2^64 - 1 bytes',
    make: () =>
      file(content, ...[23n, 2n ** 63n, 2n ** 64n - 1n].map((size) => object('padding', Buffer.alloc(8), size))),
    title: 'Kept',
  },
  'asf-5000-objects.wma': {
    about: 'more objects than are looked at',
    make: () => file(content, ...numbered(5000, () => object('padding', Buffer.alloc(0)))),
    title: 'Kept',
    limit: /4,096/,
  },
  'asf-65535-attributes.wma': {
    about: 'sixty thousand attributes of nothing',
    make: () =>
      file(
        content,
        object('extended', bytes(u16le(65_535), ...numbered(65_535, () => attribute('k', 0, Buffer.alloc(0))))),
      ),
    title: 'Kept',
    limit: /4,096/,
  },
  'asf-lengths.wma': {
    about: 'values that claim 64 KiB, and library values that claim 4 GiB',
    make: () =>
      file(
        content,
        object('extended', bytes(u16le(2), attribute('WM/Picture', 1, Buffer.from([3]), 65_535))),
        extension(
          object('library', bytes(u16le(1), u16le(0), u16le(0), u16le(4), u16le(1), u32le(0xffffffff), wide('A'))),
        ),
      ),
    title: 'Kept',
  },
  'asf-duration.wma': {
    about: 'a duration of 2^64 and a preroll beyond it',
    make: () =>
      file(
        content,
        object(
          'properties',
          bytes(Buffer.alloc(40), u64le(2n ** 64n - 1n), u64le(0), u64le(2n ** 64n - 1n), Buffer.alloc(16)),
        ),
      ),
    title: 'Kept',
  },
};
