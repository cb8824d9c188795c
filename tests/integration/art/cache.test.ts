import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { expect, onTestFinished, test } from 'vitest';
import { createArtCache, type ArtCache } from '../../../src/main/art/cache.ts';
import { forkParser } from '../../../src/main/parse/fork-parser.ts';
import { parserLimits } from '../../../src/main/parse/limits.ts';
import { createParserPool } from '../../../src/main/parse/pool.ts';
import type { ArtSource, ArtTask } from '../../../src/main/parse/protocol.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { keptLog } from '../../support/kept-log.ts';
import { plainPicture, pngClaiming } from '../../support/pictures.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

const parserMain = new URL('../../../src/main/parser-main.ts', import.meta.url).pathname;

interface Room {
  readonly folder: string;
  readonly cachePath: string;
  readonly tasks: readonly ArtTask[];
  readonly cache: ArtCache;
  readonly newSession: () => ArtCache;
}

/** A cache over a real parser process, and the tasks that it gave to it. */
function makeRoom(): Room {
  const folder = makeTempFolder();
  const cachePath = join(folder, 'cache');
  const log = keptLog();
  const pool = createParserPool({
    start: forkParser(parserMain, log),
    size: 1,
    clock: systemClock,
    log,
    limits: parserLimits,
    progressFolder: join(folder, 'progress'),
  });
  onTestFinished(() => pool.close());
  const tasks: ArtTask[] = [];
  const counted = {
    makeThumbnails: (task: ArtTask) => {
      tasks.push(task);
      return pool.makeThumbnails(task);
    },
  };
  const newSession = () => createArtCache({ cachePath, pool: counted });
  return { folder, cachePath, tasks, cache: newSession(), newSession };
}

async function makeCover(folder: string, name = 'cover.png'): Promise<ArtSource> {
  const path = join(folder, name);
  writeFileSync(path, await plainPicture(2000, 1000, [10, 120, 200, 255]).png());
  return { kind: 'file', path };
}

test('a picture is made once in both sizes, for all who ask at once and after', async () => {
  const { folder, cache, tasks, newSession } = makeRoom();
  const source = await makeCover(folder);

  const together = await Promise.all([
    cache.locate('f1va', source, 'small'),
    cache.locate('f1va', source, 'large'),
    cache.locate('f1va', source, 'small'),
  ]);
  const later = await newSession().locate('f1va', source, 'large');

  expect(tasks).toHaveLength(1);
  expect(together[1]).toEqual(later);
  expect(together[0]).toEqual(together[2]);
  const sizes = [together[0], together[1]].map(async (location) => {
    const { width, height, format } = await new Transformer(readFileSync(location?.path ?? '')).metadata();
    return `${format} ${width}x${height}`;
  });
  expect(await Promise.all(sizes)).toEqual(['jpeg 320x160', 'jpeg 1024x512']);
});

test('the folder may be emptied while the program runs', async () => {
  const { folder, cachePath, cache } = makeRoom();
  const source = await makeCover(folder);
  await cache.locate('f1va', source, 'small');

  rmSync(cachePath, { recursive: true });
  const location = await cache.locate('f1va', source, 'small');

  expect(existsSync(location?.path ?? '')).toBe(true);
});

test('a bad picture is tried once, also over sessions; a changed one has another key and is tried', async () => {
  const { folder, cache, tasks, newSession } = makeRoom();
  const source: ArtSource = { kind: 'file', path: join(folder, 'cover.png') };
  writeFileSync(source.path, pngClaiming(100_000, 100_000));

  expect(await cache.locate('f1va', source, 'small')).toBeUndefined();
  expect(await cache.locate('f1va', source, 'large')).toBeUndefined();
  expect(await newSession().locate('f1va', source, 'small')).toBeUndefined();
  expect(tasks).toHaveLength(1);

  await makeCover(folder);
  expect(await cache.locate('f1vb', source, 'small')).toBeDefined();
});

test('a file that is away is asked again', async () => {
  const { folder, cache } = makeRoom();
  const source: ArtSource = { kind: 'file', path: join(folder, 'unplugged', 'cover.png') };
  expect(await cache.locate('f1va', source, 'small')).toBeUndefined();

  mkdirSync(join(folder, 'unplugged'));
  await makeCover(join(folder, 'unplugged'));

  expect(await cache.locate('f1va', source, 'small')).toBeDefined();
});

test('the picture inside an audio file is found; a page or a drawing in its place is not shown', async () => {
  const { folder, cachePath, cache } = makeRoom();
  const png = await plainPicture(600, 600, [10, 120, 200, 255]).png();
  const inside = async (key: string, mime: string, picture: Buffer) => {
    const path = join(folder, `${key}.mp3`);
    writeFileSync(path, mp3WithPicture(mime, picture));
    return await cache.locate(key, { kind: 'embedded', path }, 'large');
  };

  const honest = await inside('t1va', 'image/png', png);
  const mislabelled = await inside('t2va', 'text/html', png);
  const page = await inside('t3va', 'image/jpeg', Buffer.from('<!doctype html><script>alert(1)</script>'));
  const drawing = await inside('t4va', 'image/svg+xml', Buffer.from('<svg onload="alert(1)"/>'));

  expect([honest, mislabelled, page, drawing].map((location) => location?.mime)).toEqual([
    'image/jpeg',
    'image/jpeg',
    undefined,
    undefined,
  ]);
  const kept = readdirSync(join(cachePath, 'art'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const written = kept.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(written.every((bytes) => bytes.length === 0 || bytes.toString('latin1', 0, 3) === '\xff\xd8\xff')).toBe(true);
});

test('a key that could name another folder is refused', async () => {
  const { folder, cache } = makeRoom();
  const source = await makeCover(folder);

  await expect(cache.locate('../../evil', source, 'small')).rejects.toMatchObject({ code: 'internal' });
});

/** ID3v2.3 with one APIC frame, then some frames of silence (MPEG 1 layer 3, 128 kbit/s, 44.1 kHz). */
function mp3WithPicture(mime: string, picture: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(`\0${mime}\0\x03\0`, 'latin1'), picture]);
  const frameHead = Buffer.from('APIC\0\0\0\0\0\0', 'latin1');
  frameHead.writeUInt32BE(body.length, 4);
  const length = frameHead.length + body.length;
  const sizes = [21, 14, 7, 0].map((shift) => (length >>> shift) & 0x7f);
  const head = Buffer.concat([Buffer.from('ID3\x03\0\0', 'latin1'), Buffer.from(sizes)]);
  const silence = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
  return Buffer.concat([head, frameHead, body, ...Array.from({ length: 20 }, () => silence)]);
}
