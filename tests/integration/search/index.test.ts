import { expect, test } from 'vitest';
import { dropSearch, fillSearchPiece } from '../../../src/main/db/search-fill.ts';
import { checkLibrary } from '../../../src/main/db/check.ts';
import { openLibrary } from '../../../src/main/db/open.ts';
import { matchTrackIds } from '../../../src/main/db/queries/search-match.ts';
import { systemClock } from '../../../src/main/ports/clock.ts';
import { track } from '../../support/flac.ts';
import { keptLog } from '../../support/kept-log.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

/** Paths of the tracks that a text finds, asked of the library file beside its owner. */
async function find(library: MadeLibrary, text: string): Promise<readonly string[]> {
  await library.core().close();
  const opened = openLibrary(library.libraryPath, { clock: systemClock, log: keptLog() });
  const ids = new Set(matchTrackIds(opened.reader, text));
  opened.close();
  await library.restart();
  return [...library.tracks()].flatMap(([path, { id }]) => (ids.has(id) ? [path] : [])).toSorted();
}

test('a track is found by title, artist, album and composer at once, and by new ones after its tags change', async () => {
  const library = await makeLibrary({
    'a/1.flac': track({ title: 'Ёлка', artist: 'AC/DC', album: 'Øresund', composer: 'Łucja' }),
    'a/2.flac': track({ title: '群青日和', artist: '東京事変', album: 'Øresund' }),
  });
  await library.scan();

  expect(await find(library, 'елк ores acdc luc')).toEqual(['a/1.flac']);
  expect(await find(library, '京事')).toEqual(['a/2.flac']);
  expect(await find(library, 'ØRESUND')).toEqual(['a/1.flac', 'a/2.flac']);

  library.write('a/1.flac', track({ title: 'Other', artist: 'AC/DC', album: 'Øresund' }));
  await library.scan();

  expect(await find(library, 'елк')).toEqual([]);
  expect(await find(library, 'other dc')).toEqual(['a/1.flac']);
});

test('tracks are found by the new name of their album', async () => {
  const library = await makeLibrary({
    'a/1.flac': track({ title: 'One', artist: 'Ann', album: 'First' }),
    'a/2.flac': track({ title: 'Two', artist: 'Ann', album: 'First' }),
  });
  await library.scan();
  for (const [at, title] of ['One', 'Two'].entries()) {
    library.write(`a/${at + 1}.flac`, track({ title, artist: 'Ann', album: 'Renamed' }));
  }
  await library.scan();

  expect(await find(library, 'renamed')).toEqual(['a/1.flac', 'a/2.flac']);
  expect(await find(library, 'first')).toEqual([]);
});

test('an index that lacks rows is filled when the library is opened', async () => {
  const library = await makeLibrary({ '1.flac': track({ title: 'Alpha' }), '2.flac': track({ title: 'Beta' }) });
  await library.scan();
  await library.core().close();
  const opened = openLibrary(library.libraryPath, { clock: systemClock, log: keptLog() });
  dropSearch(opened.writer);
  expect([...matchTrackIds(opened.reader, 'alpha')]).toEqual([]);
  while (fillSearchPiece(opened.writer) !== undefined);
  expect(matchTrackIds(opened.reader, 'alpha')).toHaveLength(1);
  dropSearch(opened.writer);
  opened.close();
  await library.restart();

  await expect.poll(() => find(library, 'alpha')).toEqual(['1.flac']);
});

test('after files, spellings and albums have changed the index is word by word what the tables say', async () => {
  const on = (artist: string, title: string, album = 'First') => track({ title, artist, album });
  const library = await makeLibrary({
    'a/1.flac': on('Sigur Rós', 'One'),
    'a/2.flac': on('SIGUR RÓS', 'Two'),
    'b/1.flac': on("Guns N' Roses", 'Three', 'Second'),
    'b/2.flac': on('Guns N’ Roses', '東京事変', 'Second'),
  });
  await library.scan();
  expect(checkLibrary(library.libraryPath)).toEqual([]);

  // the only one that spells them so
  library.write('a/2.flac', on('Sigur Rós', 'Two'));
  library.write('b/1.flac', on('Guns N’ Roses', 'Three', 'Third'));
  library.move('b/2.flac', 'c/2.flac');
  await library.scan();
  library.remove('a/1.flac');
  await library.scan();

  expect(checkLibrary(library.libraryPath)).toEqual([]);
});
