import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

test('settings are kept over a restart, each change alone', async () => {
  const library = await makeLibrary({});

  await library.call('settings.set', { changes: { theme: 'dark' } });
  await library.call('settings.set', { changes: { volume: 0.25 } });
  await library.restart();

  expect(await library.call('settings.get', {})).toMatchObject({ theme: 'dark', volume: 0.25, language: 'system' });
});

test('a setting stored under its former name is read, until it is set under the new one', async () => {
  const library = await makeLibrary({});
  await library.call('settings.set', { changes: { isPanelOpen: false } });
  const db = new Database(library.libraryPath);
  onTestFinished(() => void db.close());
  const stored = db.prepare<[], string>("select value from setting where key = 'settings'").pluck().get();
  const { isPanelOpen: _, ...older } = JSON.parse(stored ?? '') as Record<string, unknown>;
  db.prepare("update setting set value = ? where key = 'settings'").run(
    JSON.stringify({ ...older, isQueueOpen: true }),
  );

  expect(await library.call('settings.get', {})).toMatchObject({ isPanelOpen: true });
  await library.call('settings.set', { changes: { isPanelOpen: false } });
  expect(await library.call('settings.get', {})).toMatchObject({ isPanelOpen: false });
});

test('the queue and its position survive a restart', async () => {
  const library = await makeLibrary({ 'a.flac': track(), 'b.flac': track() });
  await library.scan();
  const trackIds = [...library.tracks().values()].map(({ id }) => id as TrackId);

  expect(await library.call('playback.load', {})).toBeNull();
  await library.call('playback.save', { state: { trackIds, index: 0, positionMs: 0, repeat: 'all' } });
  await library.call('playback.savePosition', { index: 1, positionMs: 1234 });
  await library.restart();

  expect(await library.call('playback.load', {})).toEqual({ trackIds, index: 1, positionMs: 1234, repeat: 'all' });
});

test('a play is recorded once, however often it is said, and outlives its file', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }) });
  await library.scan();
  const trackId = library.track('a.flac').id as TrackId;
  const playKey = '0198c5f2-2f4e-7000-8000-000000000001';
  const play = { playKey, trackId, startedAt: 1_700_000_000_000, playedMs: 3000, endedHow: 'finished' } as const;

  await library.call('playback.record', play);
  await library.call('playback.record', play);
  library.remove('a.flac');
  library.write('b.flac', track());
  await library.scan();

  expect(await library.call('tracks.get', { trackId })).toMatchObject({ playCount: 1, lastPlayedAt: play.startedAt });
  await expect(library.call('playback.record', { ...play, trackId: 999 })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a choice among the settings is one activity, taken back exactly and over a restart; how a view was left is none', async () => {
  const library = await makeLibrary({});
  await library.call('settings.set', { changes: { volume: 0.25, albumLook: 'table' } });
  expect(await library.call('activity.list', { type: 'settings' })).toEqual([]);
  await library.call('settings.set', { changes: { theme: 'dark', density: 'dense', volume: 0.5 } });
  await library.call('settings.set', { changes: { theme: 'dark' } });

  const [done, ...others] = await library.call('activity.list', { type: 'settings' });
  expect(others).toEqual([]);
  expect(done).toMatchObject({
    type: 'settings',
    canUndo: true,
    settings: [
      { name: 'theme', value: 'dark' },
      { name: 'density', value: 'dense' },
    ],
  });
  await library.restart();
  const events = eventsOf(library);
  const { activityId } = await library.call('activity.undo', { activityId: done!.id });
  expect(await library.call('settings.get', {})).toMatchObject({
    theme: 'system',
    density: 'comfortable',
    volume: 0.5,
  });
  // the window asks anew by it, and changes without a reload
  expect(events()).toContain('settings');
  await library.call('activity.undo', { activityId: activityId! });
  expect(await library.call('settings.get', {})).toMatchObject({ theme: 'dark', density: 'dense', volume: 0.5 });
});

test('switches of the library are activities of the admin, and what hangs on them follows when they are taken back', async () => {
  const library = await makeLibrary({});
  await library.call('watch.set', { isOn: false });
  await library.call('digests.setOn', { isOn: false });
  await library.call('digests.setOn', { isOn: false });

  const [digests, watching, ...others] = await library.call('activity.list', { type: 'settings' });
  expect(others).toEqual([]);
  expect(digests).toMatchObject({ type: 'settings', settings: [{ name: 'fullDigests', value: 'off' }] });
  expect(watching).toMatchObject({ type: 'settings', settings: [{ name: 'watching', value: 'off' }] });
  const events = eventsOf(library);
  await library.call('activity.undoSince', { activityId: watching!.id });
  expect(await library.call('watch.status', {})).toMatchObject({ isOn: true });
  expect(await library.call('digests.status', {})).toMatchObject({ isOn: true });
  expect(events()).toEqual(expect.arrayContaining(['switches', 'watching', 'digests', 'activity']));
});

/** The topics that were announced from now on. */
function eventsOf(library: MadeLibrary): () => readonly string[] {
  const topics: string[] = [];
  onTestFinished(
    library.core().subscribe((event) => {
      if (event.type === 'library.changed') topics.push(...event.topics);
    }),
  );
  return () => topics;
}
