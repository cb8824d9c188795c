import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

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
