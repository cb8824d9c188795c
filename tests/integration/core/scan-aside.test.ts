/** What people change by hand while a scan runs: the scan is put aside for it, and goes on by itself. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FolderId, TrackId } from '../../../src/shared/ids.ts';
import { flacFile, track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

const MANY = 300;

/** A library with one missing track, and more to read than a call takes. */
async function withMissing(): Promise<{ readonly library: MadeLibrary; readonly missingId: TrackId }> {
  const library = await makeLibrary({ 'gone.flac': track({ title: 'Gone' }), 'stays.flac': track({ title: 'Stays' }) });
  await library.scan();
  const missingId = library.track('gone.flac').id as TrackId;
  library.remove('gone.flac');
  await library.scan();
  for (let at = 0; at < MANY; at++) library.write(`new/${at}.flac`, track({ title: `New ${at}` }));
  return { library, missingId };
}

/** How scans end from now on, in order. */
function outcomes(library: MadeLibrary): readonly string[] {
  const ended: string[] = [];
  library.core().subscribe((event) => {
    if (event.type === 'scan.finished') ended.push(event.summary.outcome);
  });
  return ended;
}

test('a scan goes on to its end after a missing track was forgotten in the middle of it', async () => {
  const { library, missingId } = await withMissing();
  const ended = outcomes(library);
  await library.call('scan.start', {});

  await library.call('missing.forget', { trackIds: [missingId] });

  await expect.poll(() => ended, { timeout: 60_000 }).toEqual(['cancelled', 'finished']);
  expect(library.tracks().size).toBe(MANY + 1);
});

test('it goes on too where the change is refused, and one that was paused stays paused', async () => {
  const { library } = await withMissing();
  const staysId = library.track('stays.flac').id as TrackId;
  const ended = outcomes(library);
  await library.call('scan.start', {});
  await library.call('scan.pause', {});

  await expect(library.call('missing.forget', { trackIds: [staysId] })).rejects.toMatchObject({ code: 'conflict' });

  expect(ended).toEqual(['cancelled']);
  expect((await library.call('scan.status', {})).progress.phase).toBe('paused');
  await library.call('scan.resume', {});
  await expect.poll(() => ended, { timeout: 60_000 }).toEqual(['cancelled', 'finished']);
});

test('a missing track is located while a scan runs, and the scan goes on', async () => {
  const { library, missingId } = await withMissing();
  const trackId = library.track('stays.flac').id as TrackId;
  const ended = outcomes(library);
  await library.call('scan.start', {});

  expect(await library.call('missing.locate', { pairs: [{ missingId, trackId }] })).toMatchObject({ changedCount: 1 });

  await expect.poll(() => ended, { timeout: 60_000 }).toEqual(['cancelled', 'finished']);
  expect(await library.call('missing.places', {})).toEqual([]);
});

/** A second folder of music, with one track that is in the library. */
async function withOtherFolder(library: MadeLibrary): Promise<{ readonly id: FolderId; readonly path: string }> {
  const around = mkdtempSync(join(tmpdir(), 'fonoteka-other-'));
  onTestFinished(() => rmSync(around, { recursive: true, force: true }));
  const path = join(around, 'Other');
  mkdirSync(path);
  writeFileSync(join(path, 'other.flac'), flacFile(track({ title: 'Other' })));
  const { id } = await library.call('folders.add', { path });
  await library.scan();
  return { id, path };
}

async function atItsEnd(library: MadeLibrary, ended: readonly string[]): Promise<void> {
  await expect.poll(() => ended.at(-1), { timeout: 60_000 }).toBe('finished');
  const phase = async () => (await library.call('scan.status', {})).progress.phase;
  await expect.poll(phase, { timeout: 60_000 }).toBe('idle');
}

test('a folder is taken out while another one is scanned, and comes back by undo, and the scan goes on', async () => {
  const { library } = await withMissing();
  const other = await withOtherFolder(library);
  for (let at = 0; at < MANY; at++) library.write(`more/${at}.flac`, track({ title: `More ${at}` }));
  const ended = outcomes(library);
  await library.call('scan.start', {});

  const { activityId } = await library.call('folders.remove', { folderId: other.id });
  if (activityId !== null) await library.call('activity.undo', { activityId });

  await atItsEnd(library, ended);
  expect(library.tracks().size).toBe(2 * MANY + 3);
});

test('a folder is told its new place while another one is scanned, and the scan goes on', async () => {
  const { library } = await withMissing();
  const other = await withOtherFolder(library);
  for (let at = 0; at < MANY; at++) library.write(`more/${at}.flac`, track({ title: `More ${at}` }));
  renameSync(other.path, `${other.path} again`);
  const ended = outcomes(library);
  await library.call('scan.start', {});

  await library.call('folders.relocate', { folderId: other.id, path: `${other.path} again` });

  await atItsEnd(library, ended);
  expect(library.tracks().size).toBe(2 * MANY + 3);
});
