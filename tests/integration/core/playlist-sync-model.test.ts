/** Random edits of a file and of its playlist, in any order, with restarts: each sync gives what a model of three lists gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TrackId } from '../../../src/shared/ids.ts';
import { letters, m3uOf, makeSynced, newestActivity, type SyncedLibrary } from '../../support/synced-library.ts';

type Edit =
  | { readonly do: 'insert'; readonly letter: string; readonly at: number }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'move'; readonly from: number; readonly to: number };

type Step =
  | { readonly side: 'file' | 'playlist'; readonly edit: Edit }
  | { readonly side: 'both'; readonly do: 'sync' | 'restart' | 'mine' | 'theirs' };

const at = fc.nat(30);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), letter: fc.constantFrom(...letters), at }),
  fc.record({ do: fc.constant('remove' as const), at }),
  fc.record({ do: fc.constant('move' as const), from: at, to: at }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ side: fc.constantFrom('file' as const, 'playlist' as const), edit }) },
  { weight: 4, arbitrary: fc.record({ side: fc.constant('both' as const), do: fc.constant('sync' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      side: fc.constant('both' as const),
      do: fc.constantFrom('restart' as const, 'mine' as const, 'theirs' as const),
    }),
  },
);

function edited(list: readonly string[], one: Edit): string[] {
  const next = [...list];
  if (one.do === 'insert') next.splice(one.at % (next.length + 1), 0, one.letter);
  else if (next.length > 0 && one.do === 'remove') next.splice(one.at % next.length, 1);
  else if (next.length > 0 && one.do === 'move') {
    const [moved = ''] = next.splice(one.from % next.length, 1);
    next.splice(one.to % (next.length + 1), 0, moved);
  }
  return next;
}

async function editPlaylist(library: SyncedLibrary, one: Edit): Promise<void> {
  const { playlistId } = library;
  const ids = await library.entryIds();
  if (one.do === 'insert') {
    const trackIds = [library.track(`Ann/${one.letter}.flac`).id as TrackId];
    await library.call('playlists.add', {
      playlistId,
      trackIds,
      beforeEntryId: ids[one.at % (ids.length + 1)] ?? null,
    });
  } else if (ids.length > 0 && one.do === 'remove') {
    await library.call('playlists.remove', { playlistId, entryIds: [ids[one.at % ids.length]!] });
  } else if (ids.length > 0 && one.do === 'move') {
    const moved = ids[one.from % ids.length]!;
    const others = ids.filter((id) => id !== moved);
    const beforeEntryId = others[one.to % ids.length] ?? null;
    await library.call('playlists.move', { playlistId, entryIds: [moved], beforeEntryId });
  }
}

const isSame = (a: readonly string[], b: readonly string[]) => a.join() === b.join();

/** What is asked about rather than believed. */
function isSuspicious(file: readonly string[], base: readonly string[]): boolean {
  if (base.length === 0) return false;
  const isOther = base.length >= 3 && !file.some((letter) => base.includes(letter));
  const isCut = base.length >= 10 && file.length * 2 < base.length && file.every((letter, no) => letter === base[no]);
  return file.length === 0 || isOther || isCut;
}

const inFile = (library: SyncedLibrary) =>
  Array.from(library.fileText().matchAll(/^Ann\/(.)\.flac$/gmu), ([, letter = '']) => letter);

test('a playlist and its file are what a model says, whoever edits, in any order, over restarts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 40, size: 'max' }), async (steps) => {
      const library = await makeSynced(m3uOf('ABCDE'), 'both', { syncSoonMs: 3_600_000 });
      let base = letters.slice(0, 5) as string[];
      let file = [...base];
      let list = [...base];
      const sync = async () => {
        const { state } = await library.sync();
        const isFileNew = !isSame(file, base);
        const isListNew = !isSame(list, base);
        const isDoubtful = isFileNew && isSuspicious(file, base);
        const isConflict = isFileNew && isListNew && !isSame(file, list);
        expect(state).toBe(isDoubtful ? 'doubtful' : isConflict ? 'conflict' : 'synced');
        if (isDoubtful || isConflict) return;
        base = isFileNew ? file : list;
        file = base;
        list = base;
      };
      for (const one of [...steps, { side: 'both', do: 'sync' } as const]) {
        if ('edit' in one) {
          if (one.side === 'file') library.write('Mix.m3u8', m3uOf((file = edited(file, one.edit))));
          else await editPlaylist(library, one.edit);
          if (one.side === 'playlist') list = edited(list, one.edit);
          continue;
        }
        if (one.do === 'restart') await library.restart();
        else if (one.do === 'sync') await sync();
        else {
          const { playlistId } = library;
          const { version } = await library.call('playlistSync.compare', { playlistId });
          const keep = one.do === 'mine' ? 'mine' : 'file';
          await library.call('playlistSync.resolve', { playlistId, keep, version });
          base = one.do === 'mine' ? list : file;
          file = base;
          list = base;
        }
        expect(await library.shown()).toEqual(list);
        expect(inFile(library)).toEqual(file);
      }
      const { id } = await newestActivity(library);
      await library.scan();
      await library.sync();
      expect((await newestActivity(library)).id).toBe(id);
    }),
    // what fails is told as it came: to shrink it takes longer than a test may
    { numRuns: 3, endOnFailure: true },
  );
}, 180_000);
