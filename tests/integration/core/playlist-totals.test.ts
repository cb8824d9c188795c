import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';

test('what playlists come to is true after every write, by whomever: edits, undo, scans', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A' }), 'b.flac': track({ title: 'B' }) });
  await library.scan();
  const trackIds = [library.track('a.flac').id, library.track('b.flac').id];
  const { playlistId } = await library.call('playlists.create', { name: 'P', kind: 'manual', trackIds });
  const totals = async () => {
    const [card] = await library.call('playlists.list', {});
    const page = await library.call('playlists.get', { playlistId });
    expect([page.entryCount, page.missingCount, page.durationMs]).toEqual([
      card!.entryCount,
      card!.missingCount,
      card!.durationMs,
    ]);
    return [page.entryCount, page.missingCount, Math.round(page.durationMs / 1000)];
  };
  expect(await totals()).toEqual([2, 0, 6]);
  expect(await totals()).toEqual([2, 0, 6]);
  const added = await library.call('playlists.add', { playlistId, trackIds, beforeEntryId: null });
  expect(await totals()).toEqual([4, 0, 12]);
  await library.call('activity.undo', { activityId: added.activityId! });
  expect(await totals()).toEqual([2, 0, 6]);
  rmSync(join(library.musicPath, 'b.flac'));
  await library.scan();
  expect(await totals()).toEqual([2, 1, 6]);
  library.write('a.flac', track({ title: 'A' }, { seconds: 5 }));
  await library.scan();
  expect((await totals())[2]).toBe(8);
});
