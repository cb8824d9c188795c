import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { listTrackIds } from '../../../src/main/db/queries/track-lists.ts';
import { createOwnLists } from '../../../src/main/services/own-lists.ts';
import { trackIdSchema } from '../../../src/shared/ids.ts';
import { openPeople, type PeopleLibrary } from '../../support/people-library.ts';

const COUNT = 12;

/** Things whose place in the shared order is not that of their ids. */
function openShelf() {
  const library = openPeople(COUNT);
  onTestFinished(() => library.close());
  const { raw } = library;
  for (const id of library.ids) {
    const key = `k${(id * 5) % COUNT}`.padStart(4, '0');
    raw
      .prepare('update artist set sort_key = ?, album_count = ?, work_count = ? where id = ?')
      .run(key, id % 3, id % 2, id);
    raw.prepare('update album set sort_key = ?, artist_sort_key = ?, track_count = 1 where id = ?').run(key, key, id);
    const albumId = id % 4 === 0 ? null : ((id * 7) % COUNT) + 1;
    raw.prepare('update track set artist_id = ?, album_id = ? where id = ?').run(((id * 3) % COUNT) + 1, albumId, id);
    raw
      .prepare(
        "insert into track_artist (track_id, artist_id, role, position, credited_name) values (?, ?, 'main', 0, 'x')",
      )
      .run(id, ((id * 3) % COUNT) + 1);
  }
  const db = { raw } as Parameters<typeof listTrackIds>[0];
  const orders = {
    list: (...[sort, isDescending, among]: [Parameters<typeof listTrackIds>[1], boolean, Uint32Array?]) =>
      Promise.resolve(listTrackIds(db, sort, isDescending, among)),
  };
  return { ...library, lists: createOwnLists(db, orders) };
}

const trackIds = (ids: readonly number[]) => ids.map((id) => trackIdSchema.parse(id));

interface Opinion {
  readonly score: number;
  readonly at: number;
}

const opinions = fc.dictionary(
  fc.integer({ min: 1, max: COUNT }).map(String),
  // few of each, so that there are equals
  fc.record({ score: fc.integer({ min: 1, max: 10 }), at: fc.integer({ min: 1, max: 3 }) }),
);
const wishes = fc.record({
  sort: fc.constantFrom('own score' as const, 'own time' as const, 'liked' as const, 'shared' as const),
  isDescending: fc.boolean(),
  only: fc.constantFrom(undefined, 'scored' as const, 'unscored' as const),
  isLiked: fc.constantFrom(undefined, true as const),
  minScore: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
});

type Things = 'track' | 'album' | 'artist';
type Given = Readonly<Record<string, Opinion>>;

function give({ raw, anna, boris, ids }: PeopleLibrary, given: Readonly<Record<Things | 'like', Given>>): void {
  for (const thing of ['track', 'album', 'artist'] as const) {
    raw.prepare(`delete from ${thing}_score`).run();
    const add = raw.prepare(
      `insert into ${thing}_score (user_id, ${thing}_id, score, created_at, updated_at) values (?, ?, ?, 1, ?)`,
    );
    for (const [id, { score, at }] of Object.entries(given[thing])) add.run(anna, Number(id), score, at);
    // another person's, of everything
    for (const id of ids) add.run(boris, id, (id % 10) + 1, id);
  }
  raw.prepare('delete from user_like').run();
  const like = raw.prepare('insert into user_like (user_id, track_id, created_at) values (?, ?, ?)');
  for (const [id, { at }] of Object.entries(given.like)) like.run(anna, Number(id), at);
  for (const id of ids) like.run(boris, id, id);
}

/** The list as one would put it by hand: `shelf` in the shared order, filtered, then sorted with what has no key last. */
function expected(
  shelf: readonly number[],
  {
    scores,
    likedIds,
    likes,
    wish,
  }: {
    readonly scores: Given;
    readonly likedIds: ReadonlySet<number>;
    readonly likes: Given;
    readonly wish: {
      readonly sort: string;
      readonly isDescending: boolean;
      readonly only?: string | undefined;
      readonly isLiked?: true | undefined;
      readonly minScore?: number | undefined;
    };
  },
): readonly number[] {
  const passes = (id: number) =>
    (wish.only !== 'scored' || id in scores) &&
    (wish.only !== 'unscored' || !(id in scores)) &&
    (wish.isLiked !== true || likedIds.has(id)) &&
    (wish.minScore === undefined || (scores[id]?.score ?? 0) >= wish.minScore);
  const key = (id: number) =>
    wish.sort === 'own score' ? scores[id]?.score : wish.sort === 'own time' ? scores[id]?.at : likes[id]?.at;
  const shown = shelf.filter(passes);
  if (wish.sort === 'shared') return shown;
  const turn = wish.isDescending ? -1 : 1;
  return [
    ...shown.filter((id) => key(id) !== undefined).toSorted((a, b) => turn * ((key(a) ?? 0) - (key(b) ?? 0))),
    ...shown.filter((id) => key(id) === undefined),
  ];
}

const ownSort = { 'own score': 'score', 'own time': 'scored' } as const;

test('random opinions, sorts and filters give what a plain model gives, of tracks, albums, artists and composers', async () => {
  const library = openShelf();
  const { lists, anna, raw } = library;
  const all = (sql: string) => raw.prepare<[], number>(sql).pluck().all();
  await fc.assert(
    fc.asyncProperty(
      fc.record({ track: opinions, album: opinions, artist: opinions, like: opinions }),
      wishes,
      async (given, wish) => {
        give(library, given);
        const { sort: _, ...order } = wish;
        const { isDescending } = order;
        const likes = given.like;
        const liked = Object.keys(likes).join();
        const likedTracks = new Set(Object.keys(likes).map(Number));
        const sort = wish.sort === 'shared' ? null : wish.sort === 'liked' ? 'liked' : ownSort[wish.sort];

        const trackShelf = [
          ...(await lists.tracks(anna, { sort: 'artist', isDescending: sort === null && isDescending })),
        ];
        expect([...(await lists.tracks(anna, { ...order, sort: sort ?? 'artist' }))]).toEqual(
          expected(trackShelf, { scores: given.track, likedIds: likedTracks, likes, wish }),
        );
        const among = Uint32Array.from([9, 3, 1, 7]);
        const inTurn = sort === null ? [9, 3, 1, 7] : trackShelf.filter((id) => among.includes(id));
        expect([...(await lists.tracksAmong(anna, { ...order, sort }, among))]).toEqual(
          expected(inTurn, { scores: given.track, likedIds: likedTracks, likes, wish }),
        );
        if (sort === 'liked') return;

        const isDown = sort === null && isDescending;
        const ofThings = { likes: {}, wish };
        const likedAlbums = new Set(all(`select album_id from track where id in (${liked}) and album_id is not null`));
        expect([...lists.albums(anna, { ...order, sort: sort ?? 'artist' })]).toEqual(
          expected([...lists.albums(anna, { sort: 'artist', isDescending: isDown })], {
            ...ofThings,
            scores: given.album,
            likedIds: likedAlbums,
          }),
        );
        const likedArtists = new Set(all(`select artist_id from track where id in (${liked})`));
        for (const kind of ['artists', 'composers'] as const) {
          expect([...lists[kind](anna, { ...order, sort: sort ?? 'name' })]).toEqual(
            expected([...lists[kind](anna, { sort: 'name', isDescending: isDown })], {
              ...ofThings,
              scores: given.artist,
              likedIds: likedArtists,
            }),
          );
        }
      },
    ),
    { numRuns: 200, seed: 4 },
  );
});

test('a list by my score begins with my best, and ends with what I did not score as it stands by artist', async () => {
  const library = openShelf();
  const { lists, people, anna, boris } = library;
  people.setScore(anna, 'track_score', [3, 5], 6);
  people.setScore(anna, 'track_score', [9], 10);
  people.setScore(boris, 'track_score', [1], 10);
  people.setLike(anna, trackIds([5, 2]), true);
  const shelf = [...(await lists.tracks(anna, { sort: 'artist', isDescending: false }))];
  const rest = shelf.filter((id) => ![3, 5, 9].includes(id));
  const sixes = shelf.filter((id) => id === 3 || id === 5);

  expect([...(await lists.tracks(anna, { sort: 'score', isDescending: true }))]).toEqual([9, ...sixes, ...rest]);
  expect([...(await lists.tracks(anna, { sort: 'score', isDescending: false }))]).toEqual([...sixes, 9, ...rest]);
  expect([...(await lists.tracks(anna, { sort: 'liked', isDescending: true, isLiked: true, minScore: 6 }))]).toEqual([
    5,
  ]);
  expect(await lists.tracks(anna, { sort: 'title', isDescending: false, only: 'unscored' })).toHaveLength(COUNT - 3);
});

test('more scores than are read at once, most of them given at the same moment, come like few', async () => {
  const library = openPeople(9000);
  onTestFinished(() => library.close());
  const { raw, anna, ids } = library;
  const add = raw.prepare(
    'insert into track_score (user_id, track_id, score, created_at, updated_at) values (?, ?, ?, 1, ?)',
  );
  const like = raw.prepare('insert into user_like (user_id, track_id, created_at) values (?, ?, ?)');
  raw.transaction(() => {
    // 8,996 at the second moment, on both sides of where a piece ends
    for (const id of ids.slice(0, -1)) {
      add.run(anna, id, id === 7 ? 3 : 9, id <= 2 ? 1 : id <= 8998 ? 2 : 3);
      like.run(anna, id, id <= 2 ? 1 : id <= 8998 ? 2 : 3);
    }
  })();
  const db = { raw } as Parameters<typeof listTrackIds>[0];
  const shelf = Uint32Array.from(ids).toReversed();
  const lists = createOwnLists(db, { list: () => Promise.resolve(shelf) });
  const [last, ...rest] = [...shelf];
  const second = rest.filter((id) => id > 2 && id <= 8998);

  for (const sort of ['scored', 'liked'] as const) {
    expect([...(await lists.tracks(anna, { sort, isDescending: true }))]).toEqual([8999, ...second, 2, 1, last]);
    expect([...(await lists.tracks(anna, { sort, isDescending: false }))]).toEqual([2, 1, ...second, 8999, last]);
  }
  expect([...(await lists.tracks(anna, { sort: 'score', isDescending: false }))]).toEqual([
    7,
    ...rest.filter((id) => id !== 7),
    last,
  ]);
  const among = { sort: 'title', isDescending: false } as const;
  expect([...(await lists.tracks(anna, { ...among, only: 'unscored' }))]).toEqual([last]);
  expect(await lists.tracks(anna, { ...among, minScore: 4 })).toHaveLength(8998);
});

test.each([0, 5])(
  'a score given after %i turns of a list being made does not wait for it, and the list knows of it',
  async (turns) => {
    const library = openShelf();
    const { lists, people, anna } = library;
    people.setScore(anna, 'track_score', [3], 6);
    const done: string[] = [];
    const scoreAfterTurns = async () => {
      for (let turn = 0; turn <= turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      // the lowest are read first: by now they were
      people.setScore(anna, 'track_score', [9], 1);
      people.setScore(anna, 'track_score', [3], null);
      done.push('scored');
    };

    const listing = lists.tracks(anna, { sort: 'score', isDescending: false }).then((ids) => {
      done.push('listed');
      return ids;
    });
    await scoreAfterTurns();
    const listed = [...(await listing)];

    expect(done).toEqual(['scored', 'listed']);
    expect(listed).toEqual([...(await lists.tracks(anna, { sort: 'score', isDescending: false }))]);
    expect(listed[0]).toBe(9);
  },
);
