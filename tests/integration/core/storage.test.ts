import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { plainPicture } from '../../support/pictures.ts';

test('what is kept is measured, and clearing the cache deletes nothing but thumbnails', async () => {
  const library = await makeLibrary({
    'A/1.flac': track({ album: 'A' }),
    'A/cover.png': await plainPicture(64, 64, [200, 30, 30, 255]).png(),
  });
  await library.scan();
  const [id] = await library.call('albums.ids', { sort: 'title', isDescending: false });
  const [card] = await library.call('albums.byIds', { ids: [id as never] });
  const art = await library.core().host.locateArt(card!.art!, 'small');
  writeFileSync(`${library.libraryPath}.before-0002-x-20260101T000000Z.bak`, 'a backup');
  writeFileSync(`${library.libraryPath}.note`, 'not ours');

  const before = await library.call('app.storage', {});
  expect(before).toMatchObject({
    libraryPath: library.libraryPath,
    cachePath: join(dirname(library.libraryPath), 'cache', 'art'),
    cacheFileCount: 2,
    backups: [{ path: `${library.libraryPath}.before-0002-x-20260101T000000Z.bak`, sizeBytes: 8 }],
  });
  expect(before.libraryBytes).toBeGreaterThan(10_000);
  expect(before.cacheBytes).toBeGreaterThan(100);

  mkdirSync(join(dirname(before.cachePath), 'other'), { recursive: true });
  const after = await library.call('app.clearCache', {});
  expect(after).toEqual({ ...before, libraryBytes: after.libraryBytes, cacheBytes: 0, cacheFileCount: 0 });
  expect(existsSync(art!.path)).toBe(false);
  expect(readdirSync(dirname(before.cachePath))).toContain('other');

  // and a cover that is shown again is made again
  expect(await library.core().host.locateArt(card!.art!, 'small')).toEqual(art);
  expect(existsSync(art!.path)).toBe(true);
  expect(await library.call('app.storage', {})).toMatchObject({ cacheFileCount: 2 });
});
