/**
 * Times manual playlists of many entries in a large library as a front sees them: over the link to the core in its thread, on a
 * drive, SQLite FULL. How soon each edit is kept, and its undo, and how soon the list is there again. Then the same in the
 * window of the built program, from the key to the drawn rows. Reports; asserts nothing.
 *
 *   npm run bench:playlists -- --library FILE [--entries 10000,50000] [--rounds 10] [--no-window] [--no-core]
 *
 * The library is one of `make-big-library.ts`; it is copied first and left as it is.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Changed } from '../../src/shared/contract/activity.ts';
import type { PlaylistEntryId, PlaylistId, TrackId } from '../../src/shared/ids.ts';
import { withCore, type Ask } from './support/core-in-thread.ts';
import { copyWhole } from './support/copy-whole.ts';
import { say, spread } from './support/figures.ts';
import { measurePlaylistWindow } from './support/playlist-window.ts';

const MANY = 1000;
const ADDED = 5000;
const REMOVED = 2000;
const ROWS = 100;

const { values } = parseArgs({
  options: {
    library: { type: 'string' },
    entries: { type: 'string', default: '10000,50000' },
    rounds: { type: 'string', default: '10' },
    window: { type: 'boolean', default: true },
    core: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
if (values.library === undefined || !existsSync(values.library)) throw new Error('--library FILE is needed');
const rounds = Number(values.rounds);
const sizes = values.entries.split(',').map(Number);
const work = mkdtempSync(join(tmpdir(), 'fonoteka-playlists-'));
try {
  const libraryPath = join(work, 'library.db');
  copyWhole(values.library, libraryPath);
  await withCore(libraryPath, work, async (ask) => {
    const tracks = await ask('tracks.ids', { sort: 'title' });
    say(`${tracks.length} tracks; load ${loadavg()[0]?.toFixed(1)}`);
    for (const size of sizes) await measure(ask, tracks, size);
  });
  if (values.window) await measurePlaylistWindow(libraryPath, work, rounds);
  say(`\nload ${loadavg()[0]?.toFixed(1)}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(ask: Ask, tracks: Uint32Array, size: number): Promise<void> {
  const chosen = Array.from({ length: size }, (_, at) => tracks[(at * 7919) % tracks.length] as TrackId);
  const madeAt = performance.now();
  const { playlistId } = await ask('playlists.create', { name: `Of ${size}`, kind: 'manual', trackIds: chosen });
  say(`\n${size} entries, made in ${(performance.now() - madeAt).toFixed(0)} ms`);
  if (!values.core) return;
  const idsOf = async () => Array.from(await ask('playlists.entryIds', { playlistId }), (id) => id as PlaylistEntryId);
  await measureLooks(ask, playlistId, await idsOf());

  const at = (ids: readonly PlaylistEntryId[], share: number) => ids[Math.floor((ids.length - 1) * share)] ?? null;
  const random = (ids: readonly PlaylistEntryId[], count: number) => {
    const from = Math.floor(Math.random() * (ids.length - count));
    return ids.slice(from, from + count);
  };
  const move = (count: number, share: number) => async () => {
    const ids = await idsOf();
    return () => ask('playlists.move', { playlistId, entryIds: random(ids, count), beforeEntryId: at(ids, share) });
  };
  const add = (count: number) => async () => {
    const ids = await idsOf();
    return () => ask('playlists.add', { playlistId, trackIds: chosen.slice(0, count), beforeEntryId: at(ids, 0.5) });
  };
  const remove = (count: number) => async () => {
    // as under a filter: here and there
    const ids = await idsOf();
    const entryIds = ids.filter((_, no) => no % Math.floor(ids.length / count) === 0).slice(0, count);
    return () => ask('playlists.remove', { playlistId, entryIds });
  };
  const few = Math.min(rounds, 5);
  await measureEdit(ask, 'add one in the middle', rounds, add(1));
  await measureEdit(ask, 'move one to the top', rounds, move(1, 0));
  await measureEdit(ask, 'move one to the middle', rounds, move(1, 0.5));
  await measureEdit(ask, 'remove one', rounds, remove(1));
  await measureEdit(ask, `move ${MANY} to the top`, few, move(MANY, 0));
  await measureEdit(ask, `move ${MANY} to the middle`, few, move(MANY, 0.5));
  await measureEdit(ask, `add ${ADDED} in the middle`, few, add(ADDED));
  await measureEdit(ask, `remove ${REMOVED} here and there`, few, remove(REMOVED));
  await measureEdit(
    ask,
    'sort once by title',
    few,
    async () => () => ask('playlists.sort', { playlistId, by: 'title' }),
  );
}

async function measureLooks(ask: Ask, playlistId: PlaylistId, ids: readonly PlaylistEntryId[]): Promise<void> {
  const from = Math.floor(ids.length / 2);
  await repeat('all playlists', () => ask('playlists.list', {}));
  await repeat('its page', () => ask('playlists.get', { playlistId }));
  await repeat('ids of its entries', () => ask('playlists.entryIds', { playlistId }));
  await repeat(`${ROWS} of its rows`, () =>
    ask('playlists.entries', { playlistId, ids: ids.slice(from, from + ROWS) }),
  );
  await repeat('what of it can be played', () => ask('playlists.tracks', { playlistId, isPlayable: true }));
  await repeat('looked at by title', () => ask('playlists.entryIds', { playlistId, by: 'title' }));
  await repeat('filtered by a word', () => ask('playlists.entryIds', { playlistId, filter: 'lo' }));
  await repeat('filtered by a query', () => ask('playlists.entryIds', { playlistId, filter: 'year:1990..1999' }));
}

async function repeat(label: string, run: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push((await timed(run)).tookMs);
  say(`  ${label}: ${spread(times)}`);
}

/** Each edit on the list as it was before: it is taken back in between, which is timed too. */
async function measureEdit(
  ask: Ask,
  label: string,
  count: number,
  prepare: () => Promise<() => Promise<Changed>>,
): Promise<void> {
  const done: number[] = [];
  const undone: number[] = [];
  for (let round = 0; round < count; round++) {
    const edit = await prepare();
    const { tookMs, answer } = await timed(edit);
    done.push(tookMs);
    const { activityId } = answer;
    if (activityId !== null) undone.push((await timed(() => ask('activity.undo', { activityId }))).tookMs);
  }
  say(`  ${label}: ${spread(done)}\n    undo: ${spread(undone)}`);
}

async function timed<Answer>(run: () => Promise<Answer>): Promise<{ tookMs: number; answer: Answer }> {
  const startedAt = performance.now();
  const answer = await run();
  return { tookMs: performance.now() - startedAt, answer };
}
