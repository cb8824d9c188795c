import { expect, onTestFinished, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

async function exported(library: MadeLibrary): Promise<string> {
  const { exportId, fileName, length } = await library.call('userData.prepareExport', {});
  expect(fileName).toMatch(/^fonoteka-[\p{L}\p{N}-]+-\d{4}-\d\d-\d\d\.jsonl$/u);
  let text = '';
  for (let from: number | null = 0; from !== null;) {
    const part: { readonly text: string; readonly next: number | null } = await library.call('userData.readExport', {
      exportId,
      from,
    });
    text += part.text;
    from = part.next;
  }
  expect(Buffer.byteLength(text)).toBe(length);
  // read to its end, it is gone
  await expect(library.call('userData.readExport', { exportId, from: 0 })).rejects.toMatchObject({ code: 'not-found' });
  return text;
}

async function sent(library: MadeLibrary, text: string): Promise<string> {
  const { importId } = await library.call('userData.beginImport', {});
  for (let at = 0; at < text.length; at += 100)
    await library.call('userData.addPart', { importId, text: text.slice(at, at + 100) });
  return importId;
}

const song = (title: string) => track({ title, artist: 'Y', album: 'X' }, { sound: `sound of ${title}` });

test('a file goes from one library to another in parts; what is not there waits for a scan', async () => {
  const old = await makeLibrary({ 'a.flac': song('A'), 'b.flac': song('B') });
  await old.scan();
  const ids = ['a.flac', 'b.flac'].map((path) => old.track(path).id as TrackId);
  await old.call('scores.setTracks', { ids, score: 9 });
  const text = await exported(old);
  const fresh = await makeLibrary({ 'moved/a.flac': song('A') });
  await fresh.scan();
  const topics: string[] = [];
  onTestFinished(fresh.core().subscribe((event) => event.type === 'library.changed' && topics.push(...event.topics)));

  const importId = await sent(fresh, text);
  const dry = await fresh.call('userData.checkImport', { importId });
  expect(dry).toMatchObject({ wholeness: 'whole', matchedCount: 1, waitingCount: 1, activityId: null });
  expect(await fresh.call('activity.list', {})).toMatchObject([{ type: 'folder-add' }]);
  const report = await fresh.call('userData.applyImport', { importId });

  expect(report.counts).toEqual(dry.counts);
  expect(topics).toEqual(expect.arrayContaining(['opinions', 'plays']));
  const here = fresh.track('moved/a.flac').id as TrackId;
  expect(await fresh.call('scores.ofTracks', { ids: [here] })).toMatchObject([{ score: 9 }]);
  expect(await fresh.call('userData.waiting', {})).toMatchObject({
    thingCount: 1,
    things: [{ name: 'B', place: 'Y' }],
  });
  await expect(fresh.call('userData.checkImport', { importId })).rejects.toMatchObject({ code: 'not-found' });

  fresh.write('b.flac', song('B'));
  await fresh.scan();
  await expect.poll(() => fresh.call('userData.waiting', {})).toMatchObject({ thingCount: 0 });
  expect(await fresh.call('scores.ofTracks', { ids: [fresh.track('b.flac').id as TrackId] })).toMatchObject([
    { score: 9 },
  ]);
  expect((await fresh.call('activity.list', {})).map(({ type }) => type)).toEqual([
    'found',
    'import',
    'folder-add',
    'track-score',
  ]);
});

test('a file that was begun may be dropped, and only by whoever began it; a later one takes its place', async () => {
  const library = await makeLibrary({});
  const { importId } = await library.call('userData.beginImport', {});
  const { id: userId } = await library.call('people.create', { username: 'Boris', role: 'member' });
  const asked = await library.core().call('userData.dropImport', { importId }, { userId, front: 'process' });
  expect(asked).toMatchObject({ ok: false, error: { code: 'not-found' } });

  await library.call('userData.dropImport', { importId });
  await expect(library.call('userData.addPart', { importId, text: 'x' })).rejects.toMatchObject({ code: 'not-found' });

  const first = await library.call('userData.beginImport', {});
  await library.call('userData.beginImport', {});
  await expect(library.call('userData.addPart', { ...first, text: 'x' })).rejects.toMatchObject({ code: 'not-found' });
});
