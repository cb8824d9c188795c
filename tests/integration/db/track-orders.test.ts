import { join } from 'node:path';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sharedTrackSortSchema } from '../../../src/shared/contract/tracks.ts';
import type { WriteDb } from '../../../src/main/db/handles.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { createOrderComputer } from '../../../src/main/db/orders/compute-order.ts';
import { openOrderFiles } from '../../../src/main/db/orders/order-files.ts';
import { findOrderToken, giveOrderToken } from '../../../src/main/db/orders/token.ts';
import { readOrder } from '../../../src/main/db/orders/track-order.ts';
import { listTrackIds } from '../../../src/main/db/queries/track-lists.ts';
import { createOrderThread } from '../../../src/main/orders/order-thread.ts';
import { createTrackOrders, type OrderLimits } from '../../../src/main/orders/track-orders.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { openFakeLibrary } from '../../support/fake-library.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { keptLog } from '../../support/kept-log.ts';
import { putTracks, randomTracks } from '../../support/random-tracks.ts';

const sorts = sharedTrackSortSchema.options;

function openMemory(): WriteDb {
  const library = openLibrary(':memory:', { clock: systemClock, log: keptLog() });
  onTestFinished(() => library.close());
  return library.writer;
}

test('a computed order is the one that the database gives, either way, of all and of some', () => {
  const db = openMemory();
  fc.assert(
    fc.property(randomTracks, fc.func(fc.boolean()), (random, isChosen) => {
      putTracks(db.raw, random);
      const computer = createOrderComputer(db);
      for (const sort of sorts) {
        const { order } = computer.compute(sort);
        for (const isDescending of [false, true]) {
          const all = listTrackIds(db, sort, isDescending);
          const some = all.filter((id) => isChosen(id)).toReversed();
          expect([sort, isDescending, ...readOrder(order, isDescending)]).toEqual([sort, isDescending, ...all]);
          expect([sort, ...readOrder(order, isDescending, some)]).toEqual([
            sort,
            ...listTrackIds(db, sort, isDescending, some),
          ]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

describe('a token', () => {
  const changes = [
    "update track set sort_key = 'x'",
    'update track set artist_id = null',
    'update track set album_id = null',
    'update track set disc_no = 7',
    'update track set track_order_in_album = 7',
    "update track set release_date = '1901'",
    'update track set duration = 7',
    'update track set created_at = 7',
    'update track set bpm = 7',
    "update track set filepath = filepath || 'x'",
    "update track_file set codec = 'x'",
    "update track_file set codec = null, container = 'x'",
    'update track_file set bitrate = 7',
    'update track_file set sample_rate = 7',
    'update track_file set size_bytes = 7',
    "insert into track_artist select track_id, artist_id, 'composer', 9, '' from track_artist where role = 'main' limit 1",
    "update track_artist set role = 'composer', position = 9 where track_id = (select min(track_id) from track_artist)",
    'delete from genre_track',
    "insert into track (id, name, sort_key, filepath, created_at, updated_at) values (99, 'x', 'x', '/x', 1, 1)",
    'update genre_track set position = 3',
    "update album set sort_key = 'zz'",
    "update album set artist_sort_key = 'x'",
    "update album set release_date = '1901'",
    "update artist set sort_key = 'x'",
    "update genre set name_key = 'x' where id = 1",
  ];
  test.each(changes)('is lost by: %s', async (change) => {
    const library = await libraryWithToken();
    library.writer.raw.exec(change);
    expect(findOrderToken(library.writer.raw)).toBeNull();
  });

  test('is lost by a new file, and by one that moved', async () => {
    const library = await libraryWithToken();
    library.put('/music/new.flac');
    await library.scan();
    expect(findOrderToken(library.writer.raw)).toBeNull();

    giveOrderToken(library.writer);
    library.move('/music/new.flac', '/music/newer.flac');
    await library.scan();
    expect(findOrderToken(library.writer.raw)).toBeNull();
  });

  test('outlives a scan that finds nothing new, and whatever no order depends on', async () => {
    const library = await libraryWithToken();
    const token = findOrderToken(library.writer.raw);
    library.writer.raw.exec(`
      update track set image = 'x', comment = 'x', sort_key = sort_key, artist_id = artist_id;
      update album set image = 'x', track_count = track_count; update artist set bio = 'x';
      update track_file set read_at = 1; update genre set rus_name = 'x'`);
    await library.scan();
    expect(token).toBeGreaterThan(0);
    expect(findOrderToken(library.writer.raw)).toBe(token);
  });

  test('is never given twice', async () => {
    const library = await libraryWithToken();
    const token = findOrderToken(library.writer.raw);
    library.writer.raw.exec("update artist set sort_key = 'x'");
    giveOrderToken(library.writer);
    expect(findOrderToken(library.writer.raw)).not.toBe(token);
  });

  async function libraryWithToken() {
    const library = openFakeLibrary(['/music']);
    for (const no of [1, 2]) library.put(`/music/${no}.flac`, { title: `T${no}`, artist: `A${no}`, album: 'X' });
    await library.scan();
    giveOrderToken(library.writer);
    return library;
  }
});

describe('kept orders', () => {
  test.each(sorts)('%s is answered from its file while nothing has changed', async (sort) => {
    const { orders, db, files } = openOrders();
    await orders.list(sort, false);
    const token = findOrderToken(db.raw) ?? 0;
    expect(files.has(sort, token)).toBe(true);

    // an order that no query would give: only the file can be where it came from
    files.write(sort, { entries: Uint32Array.of(0x8000_0000 + 7, 0x8000_0000 + 1, 4), nullsFrom: 2 }, token);
    const fresh = openOrders(db);
    expect([...(await fresh.orders.list(sort, true))]).toEqual([1, 7, 4]);
  });

  test('a change is seen by the next question', async () => {
    const { orders, db } = openOrders();
    expect([...(await orders.list('title', false))]).toEqual([1, 4, 7]);
    db.raw.exec("update track set sort_key = 'zz' where id = 1");
    expect([...(await orders.list('title', false))]).toEqual([4, 7, 1]);
    expect([...(await orders.list('title', true, Uint32Array.of(4, 1)))]).toEqual([1, 4]);
  });

  test('while content changes the answer is right and nothing is kept', async () => {
    const state = { isChanging: true };
    const { orders, folder } = openOrders(undefined, {}, () => state.isChanging);
    expect([...(await orders.list('title', true))]).toEqual([7, 4, 1]);
    expect(existsSync(join(folder, 'title.order'))).toBe(false);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['with another id in it', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(1)])],
    ['with another head', (bytes: Buffer) => Buffer.concat([Buffer.of(1), bytes.subarray(1)])],
  ])('a file that is %s is as good as none', async (_, damage) => {
    const { orders, db, folder } = openOrders();
    await orders.list('title', false);
    const path = join(folder, 'title.order');
    writeFileSync(path, damage(readFileSync(path)));
    expect([...(await openOrders(db).orders.list('title', false))]).toEqual([1, 4, 7]);
  });

  test('all are made anew some time after a change, without being asked for', async () => {
    const { orders, db, files } = openOrders(undefined, { quietMs: 1, longQuietMs: 20 });
    db.raw.exec("update track set sort_key = 'zz' where id = 1");
    orders.refreshSoon();
    await expect
      .poll(() => sorts.filter((sort) => files.has(sort, findOrderToken(db.raw) ?? 0)), { timeout: 20_000 })
      .toEqual(sorts);
  });

  test('a library of few tracks keeps none', async () => {
    const { orders, folder } = openOrders(undefined, { fewTracks: 3 });
    expect([...(await orders.list('title', true))]).toEqual([7, 4, 1]);
    expect(existsSync(folder)).toBe(false);
  });
});

/** Three tracks with ids 1, 4 and 7 in a file, and their orders with the real thread. */
function openOrders(known?: WriteDb, limits: Partial<OrderLimits> = {}, isChanging = () => false) {
  const db = known ?? openFile();
  const folder = join(db.raw.name, '../orders');
  const files = openOrderFiles(folder);
  const thread = createOrderThread(
    fileURLToPath(new URL('../../../src/main/order-worker.ts', import.meta.url)),
    { libraryPath: db.raw.name, ordersPath: folder },
    keptLog(),
  );
  const orders = createTrackOrders({
    reader: db,
    writer: db,
    files,
    thread,
    isChanging,
    log: keptLog(),
    limits: { fewTracks: 0, quietMs: 60_000, longQuietMs: 60_000, ...limits },
  });
  onTestFinished(() => orders.close());
  return { orders, db, files, folder };
}

function openFile(): WriteDb {
  const library = openLibrary(join(temporaryFolder(), 'library.db'), { clock: systemClock, log: keptLog() });
  onTestFinished(() => library.close());
  for (const [at, key] of ['a', 'b', 'c'].entries()) {
    library.writer.raw
      .prepare("insert into track (id, name, sort_key, filepath, created_at, updated_at) values (?, '', ?, ?, 1, 1)")
      .run(at * 3 + 1, key, `/${key}`);
  }
  return library.writer;
}
