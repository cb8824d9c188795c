import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BestPeriod, Tier } from '../../../src/shared/contract/score-shelf.ts';
import type { AlbumId, ArtistId, GenreId, TrackId } from '../../../src/shared/ids.ts';
import { createScoreShelfService } from '../../../src/main/services/score-shelf.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary } from '../../support/made-library.ts';
import { openScored, type ScoredAlbum } from '../../support/scored-library.ts';

const ARTISTS = ['Anouk', 'Beirut', 'Camel'];

const score = fc.option(fc.integer({ min: 1, max: 10 }));
const date = fc.option(fc.constantFrom('1969', '1970-02', '1974-11-30', '1980', '1999-12-31', '2003'));
const albums: fc.Arbitrary<readonly ScoredAlbum[]> = fc.array(
  fc.record({
    name: fc.constantFrom('Harbour', 'Lantern', 'Orchard', 'Mill'),
    artist: fc.nat(ARTISTS.length - 1),
    releaseDate: date,
    score,
    tracks: fc.array(fc.record({ score, isLiked: fc.boolean(), releaseDate: date }), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 12 },
);

function withLibrary(given: readonly ScoredAlbum[], look: (library: ReturnType<typeof openScored>) => void): void {
  const library = openScored(ARTISTS, given);
  try {
    look(library);
  } finally {
    library.close();
  }
}

const tracksOf = (given: readonly ScoredAlbum[]) =>
  given.flatMap((album) =>
    album.tracks.map((it) => ({ ...it, album, year: yearOf(it.releaseDate ?? album.releaseDate) })),
  );
const yearOf = (text: string | null) => (text === null ? null : Number(text.slice(0, 4)));
const meanOf = (scores: readonly number[]) => scores.reduce((sum, it) => sum + it, 0) / scores.length;
const given = <T extends { readonly score: number | null }>(things: readonly T[]) =>
  things.flatMap((it) => (it.score === null ? [] : [{ ...it, score: it.score }]));

test('any scores are counted by score, by year and by artist as one would by hand, and nobody else’s are', () => {
  fc.assert(
    fc.property(albums, (all) => {
      withLibrary(all, ({ db, anna }) => {
        const shelf = createScoreShelfService(db);
        const tracks = given(tracksOf(all));
        const countOf = (scores: readonly number[]) =>
          Array.from({ length: 10 }, (_, at) => scores.filter((it) => it === at + 1).length);

        expect(shelf.histogram(anna, 'tracks')).toEqual({
          counts: countOf(tracks.map((it) => it.score)),
          libraryCount: tracksOf(all).length,
        });
        expect(shelf.histogram(anna, 'albums').counts).toEqual(countOf(given(all).map((it) => it.score)));
        expect(shelf.histogram(anna, 'artists').counts).toEqual(countOf([]));

        const byYear = [...Map.groupBy(tracks, ({ year }) => year)].filter(([year]) => year !== null);
        expect(shelf.years(anna, 'tracks').map(({ year, scoredCount, mean }) => [year, scoredCount, mean])).toEqual(
          byYear
            .map(([year, list]) => [year, list.length, expect.closeTo(meanOf(list.map((it) => it.score)))] as const)
            .toSorted(([a], [b]) => (a ?? 0) - (b ?? 0)),
        );

        const byArtist = Map.groupBy(tracks, ({ album }) => album.artist);
        const { rows, total } = shelf.artists(anna, { sort: 'name', isDescending: false, limit: 50 });
        expect(total).toBe(byArtist.size);
        expect(rows).toEqual(
          [...byArtist]
            .toSorted(([a], [b]) => a - b)
            .map(([artist, list]) => ({
              artistId: artist + 1,
              name: ARTISTS[artist],
              scoredCount: list.length,
              trackCount: tracksOf(all).filter(({ album }) => album.artist === artist).length,
              mean: expect.closeTo(meanOf(list.map((it) => it.score))) as number,
            })),
        );
      });
    }),
    { numRuns: 60, seed: 4 },
  );
});

test('every thing stands on exactly one tier, and a filter leaves what fits it where it was', () => {
  fc.assert(
    fc.property(albums, fc.constantFrom(1969, 1970, 1980), (all, from) => {
      withLibrary(all, ({ db, anna }) => {
        const shelf = createScoreShelfService(db);
        const tiers = shelf.tiers(anna, { kind: 'albums', filter: {}, limit: 500 });
        expect(tiers.map((tier) => tier.score)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, null]);
        for (const tier of tiers)
          expect([...tier.ids].toSorted((a, b) => a - b)).toEqual(
            all.flatMap((album, at) => (album.score === tier.score ? [at + 1] : [])),
          );

        const years: [number, number] = [from, from + 9];
        const fits = (id: number) => {
          const year = yearOf(all[id - 1]?.releaseDate ?? null);
          return year !== null && year >= years[0] && year <= years[1];
        };
        const some = shelf.tiers(anna, { kind: 'albums', filter: { years }, limit: 500 });
        expect(some.map(({ ids }) => [...ids])).toEqual(tiers.map(({ ids }) => [...ids].filter(fits)));
      });
    }),
    { numRuns: 60, seed: 5 },
  );
});

const best = (periods: readonly BestPeriod[]) => periods.map(({ from, things }) => [from, things.map(({ id }) => id)]);

test('the best albums of a year: own score, then the tracks drawn to the mean, coverage, likes, name', () => {
  const album = (
    name: string,
    own: number | null,
    scores: readonly (number | null)[],
    likedCount = 0,
  ): ScoredAlbum => ({
    name,
    artist: 0,
    releaseDate: '1974',
    score: own,
    tracks: scores.map((it, at) => ({ score: it, isLiked: at < likedCount, releaseDate: null })),
  });
  const all = [
    album('Z last of all', null, [4]),
    album('One track of five stars', null, [10]),
    album('Four of five stars', null, [10, 10, 10, 10]),
    album('Own score', 6, [2]),
    album('Bee by name', 8, [null]),
    album('Ant by name', 8, [null]),
    album('Liked', 8, [null], 1),
    album('Better tracks', 8, [9]),
    album('Half of it', 3, [7, null]),
    album('All of it', 3, [7]),
  ];
  withLibrary(all, ({ db, anna }) => {
    const shelf = createScoreShelfService(db);
    const periods = shelf.best(anna, { kind: 'albums', span: 'decade', limit: 20 });
    const names = periods[0]?.things.map(({ id }) => all[id - 1]?.name);

    expect(periods.map(({ from, thingCount }) => [from, thingCount])).toEqual([[1970, 10]]);
    expect(names).toEqual([
      'Better tracks',
      'Liked',
      'Ant by name',
      'Bee by name',
      'Own score',
      'All of it',
      'Half of it',
      'Four of five stars',
      'One track of five stars',
      'Z last of all',
    ]);
    expect(best(shelf.best(anna, { kind: 'albums', span: 'year', limit: 2 }))).toEqual([[1974, [8, 7]]]);
    // what is computed stands beside the album's own score, and is none
    expect(periods[0]?.things.find(({ id }) => id === 4)).toEqual({
      id: 4,
      score: 6,
      ofAlbums: null,
      ofTracks: { mean: 2, scoredCount: 1, trackCount: 1 },
    });
  });
});

test('the best artists of a year stand by their albums and tracks of that time, whatever they are given themselves', () => {
  const all: readonly ScoredAlbum[] = [
    {
      name: 'Early',
      artist: 0,
      releaseDate: '1974',
      score: 9,
      tracks: [{ score: 1, isLiked: false, releaseDate: null }],
    },
    {
      name: 'Late',
      artist: 0,
      releaseDate: '1999',
      score: 1,
      tracks: [{ score: null, isLiked: false, releaseDate: null }],
    },
    {
      name: 'Other',
      artist: 1,
      releaseDate: '1974',
      score: 5,
      tracks: [{ score: 10, isLiked: false, releaseDate: null }],
    },
    {
      name: 'Third',
      artist: 2,
      releaseDate: '1999',
      score: null,
      tracks: [{ score: 10, isLiked: false, releaseDate: null }],
    },
  ];
  withLibrary(all, ({ db, anna }) => {
    db.raw
      .prepare('insert into artist_score (artist_id, user_id, score, created_at, updated_at) values (2, ?, 10, 1, 1)')
      .run(anna);
    const shelf = createScoreShelfService(db);

    expect(best(shelf.best(anna, { kind: 'artists', span: 'year', limit: 5 }))).toEqual([
      [1999, [1, 3]],
      [1974, [1, 2]],
    ]);
    expect(shelf.best(anna, { kind: 'artists', span: 'decade', limit: 5 })[1]?.things[1]).toEqual({
      id: 2,
      score: 10,
      ofAlbums: { mean: 5, scoredCount: 1, trackCount: null },
      ofTracks: { mean: 10, scoredCount: 1, trackCount: null },
    });
  });
});

const idsOf = (tiers: readonly Tier[], wanted: number | null) => [
  ...(tiers.find((tier) => tier.score === wanted)?.ids ?? []),
];

test('the Scores view asks for its own person’s scores, and what it is told follows each change', async () => {
  const library = await makeLibrary({
    'a.flac': track({ title: 'One', artist: 'Anouk', album: 'Harbour', genre: 'Folk', date: '1974' }),
    'b.flac': track({ title: 'Two', artist: 'Anouk', album: 'Harbour', genre: 'Folk', date: '1974' }),
    'c.flac': track({ title: 'Three', artist: 'Beirut', album: 'Lantern', genre: 'Jazz', date: '1981' }),
  });
  await library.scan();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => library.track(`${name}.flac`).id as TrackId) as [
    TrackId,
    TrackId,
    TrackId,
  ];
  const [album = 0] = await library.call('search.ids', { text: 'harbour', kind: 'album' });
  const [artist = 0] = await library.call('search.ids', { text: 'anouk', kind: 'artist' });
  const [genre = 0] = await library.call('search.ids', { text: 'jazz', kind: 'genre' });
  await library.call('scores.setTracks', { ids: [a, b], score: 7 });
  await library.call('scores.setTracks', { ids: [c], score: 10 });
  await library.call('scores.setAlbums', { ids: [album as AlbumId], score: 9 });
  await library.call('scores.setArtists', { ids: [artist as ArtistId], score: 8 });

  expect(await library.call('scoreShelf.histogram', { kind: 'tracks' })).toEqual({
    counts: [0, 0, 0, 0, 0, 0, 2, 0, 0, 1],
    libraryCount: 3,
  });
  expect([...(await library.call('scoreShelf.ids', { kind: 'tracks', score: 7 }))]).toEqual([b, a]);
  expect(await library.call('scoreShelf.years', { kind: 'tracks' })).toEqual([
    { year: 1974, scoredCount: 2, mean: 7 },
    { year: 1981, scoredCount: 1, mean: 10 },
  ]);
  expect(await library.call('scoreShelf.artists', { limit: 1 })).toMatchObject({
    total: 2,
    rows: [{ artistId: artist, name: 'Anouk', scoredCount: 2, trackCount: 2, mean: 7 }],
  });
  expect(await library.call('scoreShelf.best', { kind: 'albums', span: 'year' })).toMatchObject([
    { from: 1981, things: [{ score: null, ofTracks: { mean: 10, scoredCount: 1, trackCount: 1 } }] },
    { from: 1974, things: [{ id: album, score: 9, ofTracks: { mean: 7, scoredCount: 2, trackCount: 2 } }] },
  ]);
  const boards = async (filter: object) => library.call('scoreShelf.tiers', { kind: 'tracks', filter });
  expect(idsOf(await boards({ text: 'anouk tw' }), 7)).toEqual([b]);
  expect(idsOf(await boards({ genreId: genre as GenreId }), 10)).toEqual([c]);
  expect(idsOf(await boards({ years: [1974, 1974] }), 7)).toEqual([b, a]);
  expect(idsOf(await boards({ years: [1974, 1974] }), 10)).toEqual([]);
  expect(await library.call('scoreShelf.tier', { kind: 'artists', score: 8, limit: 5 })).toMatchObject({ count: 1 });
  expect(idsOf(await library.call('scoreShelf.tiers', { kind: 'artists' }), null)).toHaveLength(1);

  // kept answers give way to what is new
  await library.call('scores.setTracks', { ids: [c], score: null });
  expect(await library.call('scoreShelf.years', { kind: 'tracks' })).toHaveLength(1);
  expect(idsOf(await boards({}), null)).toEqual([c]);

  // a drive that is away takes no score with it
  library.remove('a.flac');
  library.remove('b.flac');
  await library.scan();
  expect((await library.call('scoreShelf.histogram', { kind: 'tracks' })).counts[6]).toBe(2);
});
