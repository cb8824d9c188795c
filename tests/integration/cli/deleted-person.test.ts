/** What docs/adr/0012 says of a profile that was deleted for good: the copy from before still has it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { fonoteka } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/fixtures.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { addPerson } from '../../support/people-of.ts';

test('what a profile had that was deleted for good is exported from the copy, and imported into a new one', async () => {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A', artist: 'X', album: 'On' }) });
  await library.scan();
  const ids = [library.track('a.flac').id as TrackId];
  const anna = await addPerson(library, { username: 'anna' });
  await anna.call('scores.setTracks', { ids, score: 9 });
  await anna.call('playlists.create', { name: 'Hers', kind: 'manual', trackIds: ids });
  const deletion = { userId: anna.id, password: null, isForGood: true };
  const { backupPath } = await library.call('people.delete', deletion);

  const exported = await fonoteka('export-user', '--user', 'anna', '--library', backupPath);
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  const file = join(temporaryFolder(), 'anna.jsonl');
  writeFileSync(file, exported.stdout);
  const again = await addPerson(library, { username: 'anna' });
  await library.core().close();
  expect(await fonoteka('import-user', file, '--user', 'anna', '--library', library.libraryPath)).toMatchObject({
    code: 0,
  });
  await library.restart();

  const by = await library.core().host.signIn({ userId: again.id, password: null, label: 'test', isLong: false });
  const context = { ...(await library.core().host.findSession(by.token))!, front: 'web' } as const;
  expect(await library.core().call('scores.ofTracks', { ids }, context)).toMatchObject({ value: [{ score: 9 }] });
  expect(await library.core().call('playlists.list', {}, context)).toMatchObject({ value: [{ name: 'Hers' }] });
});
