import { describe, expect, test } from 'vitest';
import type { ActivityId, PlaylistEntryId, PlaylistId, TrackId } from '../../../src/shared/ids.ts';
import { track } from '../../support/flac.ts';
import { plainPicture } from '../../support/pictures.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';
import { addPerson, type MadePerson } from '../../support/people-of.ts';

const FILES = {
  'a.flac': track({ title: 'A', artist: 'Ann', album: 'One' }),
  'b.flac': track({ title: 'B', artist: 'Ben', album: 'One' }),
  'c.flac': track({ title: 'C', artist: 'Cid', album: 'Two' }),
};

type Caller = Pick<MadeLibrary, 'call'>;

async function open() {
  const library = await makeLibrary(FILES);
  await library.scan();
  const trackId = (name: string) => library.track(`${name.toLowerCase()}.flac`).id as TrackId;
  const make = async (titles: string, by: Caller = library) => {
    const trackIds = titles.split('').map(trackId);
    return (await by.call('playlists.create', { name: 'Road', kind: 'manual', trackIds })).playlistId;
  };
  return { library, trackId, make };
}

async function idsOf(by: Caller, playlistId: PlaylistId): Promise<readonly PlaylistEntryId[]> {
  return Array.from(await by.call('playlists.entryIds', { playlistId }), (id) => id as PlaylistEntryId);
}

/** What stands in it, a letter an entry. */
async function titlesOf(by: Caller, playlistId: PlaylistId): Promise<string> {
  const entries = await by.call('playlists.entries', { playlistId, ids: [...(await idsOf(by, playlistId))] });
  return entries.map(({ track: row, snapshot }) => row?.name ?? `(${snapshot.title})`).join('');
}

async function undo(by: Caller, { activityId }: { readonly activityId: ActivityId | null }) {
  if (activityId === null) throw new Error('nothing was noted');
  return by.call('activity.undo', { activityId });
}

describe('one’s own playlist', () => {
  test('holds tracks in the order they were put, the same one twice', async () => {
    const { library, trackId, make } = await open();
    const playlistId = await make('AB');
    const [, second] = await idsOf(library, playlistId);

    const added = await library.call('playlists.add', {
      playlistId,
      trackIds: [trackId('C'), trackId('A')],
      beforeEntryId: second!,
    });
    expect(await titlesOf(library, playlistId)).toBe('ACAB');
    expect(added).toMatchObject({ changedCount: 2 });
    expect([...added.entryIds]).toEqual((await idsOf(library, playlistId)).slice(1, 3));

    const [first, , third, fourth] = await idsOf(library, playlistId);
    await library.call('playlists.move', { playlistId, entryIds: [fourth!, third!], beforeEntryId: first! });
    expect(await titlesOf(library, playlistId)).toBe('BAAC');
    await library.call('playlists.remove', { playlistId, entryIds: [first!] });
    expect(await titlesOf(library, playlistId)).toBe('BAC');
    expect(await library.call('playlists.get', { playlistId })).toMatchObject({
      name: 'Road',
      kind: 'manual',
      isPrivate: true,
      isOwn: true,
      entryCount: 3,
      missingCount: 0,
    });
  });

  test('has every edit taken back in turn, and again', async () => {
    const { library, trackId, make } = await open();
    const playlistId = await make('ABC');
    const [a, b, c] = await idsOf(library, playlistId);
    const steps = [
      () => library.call('playlists.add', { playlistId, trackIds: [trackId('C')], beforeEntryId: a! }),
      () => library.call('playlists.move', { playlistId, entryIds: [c!], beforeEntryId: a! }),
      () => library.call('playlists.remove', { playlistId, entryIds: [b!, a!] }),
      () => library.call('playlists.edit', { playlistId, name: 'Way', description: 'Long' }),
      () => library.call('playlists.sort', { playlistId, by: 'title', isDescending: true }),
      () => library.call('playlists.delete', { playlistId }),
    ];
    const stateOf = async () => {
      const [card] = await library.call('playlists.list', {});
      if (card === undefined) return 'none';
      const { updatedAt: _, ...page } = await library.call('playlists.get', { playlistId });
      return JSON.stringify([page, await idsOf(library, playlistId), await titlesOf(library, playlistId)]);
    };
    const states = [await stateOf()];
    const done: { readonly activityId: ActivityId | null }[] = [];
    for (const step of steps) {
      done.push(await step());
      states.push(await stateOf());
    }
    // the sort found it in order; nothing else did nothing
    expect(done.map(({ activityId }) => activityId !== null)).toEqual([true, true, true, true, false, true]);

    const undone: { readonly activityId: ActivityId | null }[] = [];
    for (const [at, change] of [...done.entries()].toReversed()) {
      if (change.activityId === null) continue;
      undone.push(await undo(library, change));
      expect(await stateOf()).toBe(states[at]);
    }
    await library.restart();
    for (const change of undone.toReversed()) await undo(library, change);
    expect(await stateOf()).toBe('none');
  });

  test('is sorted once, and looked at in any order without touching its own', async () => {
    const { library, make } = await open();
    const playlistId = await make('BCAB');
    const own = await idsOf(library, playlistId);

    const seen = await library.call('playlists.entryIds', { playlistId, by: 'title', isDescending: true });
    expect([...seen]).toEqual([own[1], own[0], own[3], own[2]]);
    const filtered = await library.call('playlists.entryIds', { playlistId, filter: 'ben' });
    expect([...filtered]).toEqual([own[0], own[3]]);
    expect(await titlesOf(library, playlistId)).toBe('BCAB');
    await library.call('playlists.sort', { playlistId, by: 'title', isDescending: false });
    expect(await titlesOf(library, playlistId)).toBe('ABBC');
    await library.call('playlists.sort', { playlistId, by: 'addedHere', isDescending: false });
    expect(await titlesOf(library, playlistId)).toBe('ABBC');
  });

  test('keeps what is gone in its place, as it was, and shows it again when it is back', async () => {
    const { library, make } = await open();
    const playlistId = await make('ABC');
    library.remove('b.flac');
    await library.scan();

    expect(await titlesOf(library, playlistId)).toBe('ABC');
    const [, entry] = await library.call('playlists.entries', {
      playlistId,
      ids: [...(await idsOf(library, playlistId))],
    });
    expect(entry?.track?.missingSince).not.toBeNull();
    expect(entry?.snapshot).toMatchObject({ title: 'B', artist: 'Ben', album: 'One' });
    expect(await library.call('playlists.get', { playlistId })).toMatchObject({ entryCount: 3, missingCount: 1 });

    library.write('b.flac', FILES['b.flac']);
    await library.scan();
    expect(await library.call('playlists.get', { playlistId })).toMatchObject({ missingCount: 0 });
  });

  test('gives the tracks behind its entries without their rows, the missing ones where they are wished for', async () => {
    const { library, trackId, make } = await open();
    const playlistId = await make('ABCA');
    library.remove('b.flac');
    await library.scan();
    const ids = await idsOf(library, playlistId);
    const of = async (wish: object) => [...(await library.call('playlists.tracks', { playlistId, ...wish }))];
    const [a, b, c] = [trackId('A'), trackId('B'), trackId('C')];

    expect(await of({})).toEqual([ids[0], a, ids[1], b, ids[2], c, ids[3], a]);
    expect(await of({ isPlayable: true })).toEqual([ids[0], a, ids[2], c, ids[3], a]);
    expect(await of({ ids: [ids[3], 999_999, ids[1]], isPlayable: true })).toEqual([ids[3], a]);
    expect(await of({ ids: [ids[3], ids[1]] })).toEqual([ids[3], a, ids[1], b]);
  });

  test('takes more at once than a queue holds, and gives them all back', async () => {
    const { library, trackId, make } = await open();
    const playlistId = await make('B');
    const many = Array.from({ length: 10_500 }, () => trackId('A'));
    const added = await library.call('playlists.add', { playlistId, trackIds: many, beforeEntryId: null });

    expect(added.changedCount).toBe(many.length);
    expect(await library.call('playlists.tracks', { playlistId, isPlayable: true })).toHaveLength(2 * 10_501);
    await undo(library, added);
    expect(await titlesOf(library, playlistId)).toBe('B');
  });

  test('lies in folders, but in none that lies in itself; what lies in one that goes moves up', async () => {
    const { library, make } = await open();
    const folder = async (name: string, parentId: PlaylistId | null) =>
      (await library.call('playlists.create', { name, kind: 'folder', parentId })).playlistId;
    const outer = await folder('Outer', null);
    const inner = await folder('Inner', outer);
    const playlistId = await make('A');
    await library.call('playlists.place', { playlistId, parentId: inner });
    const parentOf = async (id: PlaylistId) => (await library.call('playlists.get', { playlistId: id })).parentId;

    await expect(library.call('playlists.place', { playlistId: outer, parentId: inner })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(library.call('playlists.place', { playlistId: outer, parentId: outer })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(library.call('playlists.place', { playlistId: outer, parentId: playlistId })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    const deleted = await library.call('playlists.delete', { playlistId: inner });
    expect(await parentOf(playlistId)).toBe(outer);
    await undo(library, deleted);
    expect(await parentOf(playlistId)).toBe(inner);
    expect(await parentOf(inner)).toBe(outer);
  });

  test('is filtered by what the one who looks thinks of its tracks, and by words besides', async () => {
    const { library, trackId, make } = await open();
    const playlistId = await make('ABCA');
    const other = await addPerson(library, { username: 'anna' });
    await library.call('playlists.edit', { playlistId, isPrivate: false });
    await library.call('scores.setTracks', { ids: [trackId('A'), trackId('B')], score: 7 });
    await library.call('scores.setTracks', { ids: [trackId('B')], score: 9 });
    await library.call('likes.set', { ids: [trackId('C')], isLiked: true });
    const shown = async (wish: object, by: Caller = library) => {
      const ids = await by.call('playlists.entryIds', { playlistId, ...wish });
      const entries = await by.call('playlists.entries', { playlistId, ids: Array.from(ids) });
      return entries.map((entry) => entry.track?.name ?? '').join('');
    };

    expect(await shown({ only: 'scored' })).toBe('ABA');
    expect(await shown({ only: 'unscored' })).toBe('C');
    expect(await shown({ isLiked: true })).toBe('C');
    expect(await shown({ minScore: 8 })).toBe('B');
    expect(await shown({ only: 'scored', filter: 'ann' })).toBe('AA');
    expect(await shown({ filter: 'score>=4 -artist:cid' })).toBe('B');
    expect(await shown({ only: 'scored', by: 'title', isDescending: true })).toBe('BAA');
    expect(await shown({ only: 'scored' }, other)).toBe('');
  });

  test('is said in the activities by its name, with the number of its tracks', async () => {
    const { library, trackId, make } = await open();
    const playlistId = await make('AB');
    await library.call('playlists.add', { playlistId, trackIds: [trackId('C'), trackId('C')], beforeEntryId: null });
    await library.call('playlists.edit', { playlistId, name: 'Way', isPrivate: false });
    const [, , ...last] = await idsOf(library, playlistId);
    await library.call('playlists.remove', { playlistId, entryIds: last });

    expect(await library.call('activity.list', {})).toMatchObject([
      { type: 'playlist-remove', subject: 'Way', thingCount: 2 },
      { type: 'playlist-edit', subject: 'Road', thingCount: 1, fields: ['name', 'privacy'] },
      { type: 'playlist-add', subject: 'Road', thingCount: 2 },
      { type: 'playlist-create', subject: 'Road', thingCount: 1 },
      { type: 'folder-add' },
    ]);
  });

  test('shows the covers of what is in it, or a picture given by hand', async () => {
    const { library, make } = await open();
    const playlistId = await make('A');
    const picture = await library.call('pictures.add', {
      bytes: new Uint8Array(await plainPicture(64, 64, [9, 9, 9, 255]).png()),
    });

    const edited = await library.call('playlists.edit', { playlistId, image: picture.key });
    expect(await library.call('playlists.get', { playlistId })).toMatchObject({ image: picture.key });
    await expect(library.call('playlists.edit', { playlistId, image: 'p99x1' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await undo(library, edited);
    expect(await library.call('playlists.get', { playlistId })).toMatchObject({ image: null });
  });

  test('made and taken back with what was put in since comes back with it', async () => {
    const { library, trackId } = await open();
    const made = await library.call('playlists.create', { name: 'Road', kind: 'manual' });
    const { playlistId } = made;
    await library.call('playlists.add', { playlistId, trackIds: [trackId('A'), trackId('B')], beforeEntryId: null });
    await library.call('playlists.edit', { playlistId, name: 'Way' });

    const undone = await undo(library, made);
    expect(await library.call('playlists.list', {})).toEqual([]);
    expect(undone).toMatchObject({ keptCount: 0 });
    await undo(library, undone);
    expect(await library.call('playlists.get', { playlistId })).toMatchObject({ name: 'Way', entryCount: 2 });
  });
});

describe('another person', () => {
  async function two() {
    const { library, trackId, make } = await open();
    const anna: MadePerson = await addPerson(library, { username: 'anna' });
    const boris: MadePerson = await addPerson(library, { username: 'boris' });
    return { library, trackId, make, anna, boris };
  }

  test('does not see what is private, not even as a number', async () => {
    const { make, anna, boris } = await two();
    const playlistId = await make('AB', anna);
    const ids = [...(await idsOf(anna, playlistId))];

    expect(await boris.call('playlists.list', {})).toEqual([]);
    const refusals = [
      boris.call('playlists.get', { playlistId }),
      boris.call('playlists.entryIds', { playlistId }),
      boris.call('playlists.entries', { playlistId, ids }),
      boris.call('playlists.tracks', { playlistId }),
      boris.call('playlists.edit', { playlistId, name: 'Mine' }),
      boris.call('playlists.place', { playlistId, parentId: null }),
      boris.call('playlists.add', { playlistId, trackIds: [], beforeEntryId: null }),
      boris.call('playlists.move', { playlistId, entryIds: ids, beforeEntryId: null }),
      boris.call('playlists.remove', { playlistId, entryIds: ids }),
      boris.call('playlists.sort', { playlistId, by: 'title' }),
      boris.call('playlists.duplicate', { playlistId }),
      boris.call('playlistFiles.export', { playlistId }),
      boris.call('playlistFiles.suggest', { playlistId, entryIds: ids }),
      boris.call('playlistFiles.relink', { playlistId, links: [] }),
      boris.call('playlists.delete', { playlistId }),
      boris.call('playlists.follow', { playlistId }),
      boris.call('playlists.unfollow', { playlistId }),
      boris.call('playlists.create', { name: 'X', kind: 'manual', parentId: playlistId }),
    ];
    for (const refusal of await Promise.allSettled(refusals))
      expect(refusal).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } });
    expect(await titlesOf(anna, playlistId)).toBe('AB');
  });

  test('reads, follows and copies what is public, and changes none of it', async () => {
    const { trackId, make, anna, boris } = await two();
    const playlistId = await make('AB', anna);
    await anna.call('playlists.edit', { playlistId, isPrivate: false });
    const ids = [...(await idsOf(anna, playlistId))];

    expect(await boris.call('playlists.list', {})).toMatchObject([{ id: playlistId, isOwn: false, ownerName: 'anna' }]);
    expect(await titlesOf(boris, playlistId)).toBe('AB');
    const refusals = [
      boris.call('playlists.edit', { playlistId, name: 'Mine' }),
      boris.call('playlists.place', { playlistId, parentId: null }),
      boris.call('playlists.add', { playlistId, trackIds: [trackId('C')], beforeEntryId: null }),
      boris.call('playlists.move', { playlistId, entryIds: ids.toReversed(), beforeEntryId: null }),
      boris.call('playlists.remove', { playlistId, entryIds: ids }),
      boris.call('playlists.sort', { playlistId, by: 'title', isDescending: true }),
      boris.call('playlists.delete', { playlistId }),
    ];
    for (const refusal of await Promise.allSettled(refusals))
      expect(refusal).toMatchObject({ status: 'rejected', reason: { code: 'not-allowed' } });

    const followed = await boris.call('playlists.follow', { playlistId });
    expect((await boris.call('playlists.follow', { playlistId })).activityId).toBeNull();
    expect(await boris.call('playlists.list', {})).toMatchObject([{ isFollowed: true }]);
    await undo(boris, followed);
    expect(await boris.call('playlists.list', {})).toMatchObject([{ isFollowed: false }]);

    const copy = await boris.call('playlists.duplicate', { playlistId, name: 'Mine' });
    await boris.call('playlists.remove', { playlistId: copy.playlistId, entryIds: ids });
    expect(await titlesOf(boris, copy.playlistId)).toBe('AB');
    const [own] = await idsOf(boris, copy.playlistId);
    await boris.call('playlists.remove', { playlistId: copy.playlistId, entryIds: [own!] });
    expect(await titlesOf(boris, copy.playlistId)).toBe('B');
    expect(await titlesOf(anna, playlistId)).toBe('AB');
  });

  test('still follows what was deleted and brought back, and sees it no more once it is private', async () => {
    const { make, anna, boris } = await two();
    const playlistId = await make('AB', anna);
    await anna.call('playlists.edit', { playlistId, isPrivate: false });
    await boris.call('playlists.follow', { playlistId });

    const deleted = await anna.call('playlists.delete', { playlistId });
    expect(await boris.call('playlists.list', {})).toEqual([]);
    await undo(anna, deleted);
    expect(await boris.call('playlists.list', {})).toMatchObject([{ id: playlistId, isFollowed: true }]);
    await anna.call('playlists.edit', { playlistId, isPrivate: true });
    expect(await boris.call('playlists.list', {})).toEqual([]);
  });

  test('who is deleted takes their playlists along, and their follows', async () => {
    const { library, make, anna, boris } = await two();
    const playlistId = await make('AB', anna);
    await anna.call('playlists.edit', { playlistId, isPrivate: false });
    await boris.call('playlists.follow', { playlistId });
    const own = await make('C', boris);
    await boris.call('playlists.edit', { playlistId: own, isPrivate: false });
    await anna.call('playlists.follow', { playlistId: own });

    await library.call('people.delete', { userId: anna.id, password: null });
    expect((await boris.call('playlists.list', {})).map(({ id }) => id)).toEqual([own]);
    const deleted = await boris.call('playlists.delete', { playlistId: own });
    await undo(boris, deleted);
    expect(await titlesOf(boris, own)).toBe('C');
  });

  test('never meets an undo of somebody else’s in what they made meanwhile', async () => {
    const { make, anna, boris } = await two();
    const deleted = await anna.call('playlists.delete', { playlistId: await make('AB', anna) });
    const own = await make('C', boris);
    await undo(anna, deleted);

    expect(await titlesOf(boris, own)).toBe('C');
    const [back] = await anna.call('playlists.list', {});
    expect(await titlesOf(anna, back!.id)).toBe('AB');
    expect(await boris.call('playlists.list', {})).toHaveLength(1);
  });
});
