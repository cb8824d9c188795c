/** What a person says by hand between the happenings of the model test, and what must hold of it ever after. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { readSaid, writeSaid } from '../../../src/main/db/queries/by-hand.ts';
import { createCorrector, type Corrector } from '../../../src/main/scan/corrector.ts';
import { prepareScanWrites } from '../../../src/main/scan/scan-writes.ts';
import { settleAlbums } from '../../../src/main/scan/settle-albums.ts';
import { AppError } from '../../../src/shared/errors.ts';
import type { FakeLibrary } from '../../support/fake-library.ts';

interface Said {
  readonly id: number;
  isRevoked: boolean;
  readonly rule?: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** Tracks that it put into an album. */
  readonly pins: ReadonlyMap<number, number>;
}

export interface ByHandWorld {
  readonly said: Said[];
  readonly dates: Map<number, string>;
  readonly bios: Map<number, string>;
}

export const nothingByHand = (): ByHandWorld => ({ said: [], dates: new Map(), bios: new Map() });

/** Its name, and what it does. */
export type ByHandAct = readonly [name: string, act: (library: FakeLibrary, world: ByHandWorld) => void];

const at = fc.nat(1000);
const run = fc.constantFrom(['A'], ['B'], ['C'], ['A', 'B'], ['B', 'A'], ['D'], ['a']);
const wanted = fc.constantFrom(['D'], ['D', 'E'], ['A & B'], ['B'], ['E', 'A'], ['F', 'f']);

export const byHandActs: readonly fc.Arbitrary<ByHandAct>[] = [
  fc
    .tuple(run, wanted)
    .map(([from, to]): ByHandAct => [
      `artist ${from.join('+')} is ${to.join('+')}`,
      (library, world) => say(library, world, (it) => ({ ...it.correctArtist({ from, to }), rule: { from, to } })),
    ]),
  fc.tuple(at, at, at).map(([one, other, into]): ByHandAct => [
    `join albums #${one} #${other} into #${into}`,
    (library, world) => {
      const [a, b, target] = [one, other, into].map((index) => shownAlbum(library, index));
      const sources = [...new Set([a, b])].filter((id) => id !== undefined && id !== target) as number[];
      if (target === undefined || sources.length === 0) return;
      const pins = new Map(tracksIn(library, sources).map((id) => [id, target]));
      say(library, world, (it) => ({ ...it.joinAlbums({ albumIds: sources, intoAlbumId: target }), pins }));
    },
  ]),
  fc.tuple(at, at).map(([index, choice]): ByHandAct => [
    `split album #${index} by ${choice}`,
    (library, world) => {
      const albumId = shownAlbum(library, index);
      if (albumId === undefined) return;
      const chosen = tracksIn(library, [albumId]).filter((_, no) => ((choice >> no) & 1) === 1);
      if (chosen.length === 0) return;
      say(library, world, (it) => {
        const done = it.splitAlbum({ albumId, trackIds: chosen, name: `Split ${choice}` });
        return { ...done, pins: new Map(chosen.map((id) => [id, done.albumId])) };
      });
    },
  ]),
  at.map((index): ByHandAct => [`revoke #${index}`, (library, { said }) => turn(library, said, index, true)]),
  at.map((index): ByHandAct => [`restore #${index}`, (library, { said }) => turn(library, said, index, false)]),
  fc.tuple(at, fc.constantFrom(null, '1997', '1997-05', '1997-05-21')).map(([index, date]): ByHandAct => [
    `date of album #${index} is ${date}`,
    (library, { dates }) => {
      const albumId = shownAlbum(library, index);
      if (albumId === undefined) return;
      const place = { table: 'album_release_date', id: albumId } as const;
      const before = readSaid(library.writer, place.table, [albumId]).get(albumId)?.value;
      if (before !== dates.get(albumId)) throw new Error('the date before is another one');
      writeSaid(library.writer, place, date === null ? null : { value: date }, library.now());
      if (date === null) dates.delete(albumId);
      else dates.set(albumId, date);
    },
  ]),
  fc.tuple(at, fc.constantFrom('one\ntwo', 'three')).map(([index, bio]): ByHandAct => [
    `biography of artist #${index}`,
    (library, { bios }) => {
      const ids = library.ask('select id from artist order by id').map(({ id }) => Number(id));
      const artistId = ids[index % Math.max(1, ids.length)];
      if (artistId === undefined) return;
      writeSaid(library.writer, { table: 'artist_bio', id: artistId }, { value: bio }, library.now());
      bios.set(artistId, bio);
    },
  ]),
];

function shownAlbum(library: FakeLibrary, index: number): number | undefined {
  const ids = library.ask('select id from album where track_count > 0 order by id').map(({ id }) => Number(id));
  return ids[index % Math.max(1, ids.length)];
}

function tracksIn(library: FakeLibrary, albumIds: readonly number[]): readonly number[] {
  const chosen = new Set(albumIds);
  return library.rows().flatMap(({ id, albumId }) => (albumId !== null && chosen.has(albumId) ? [id] : []));
}

type Done = { readonly correctionId: number } & Partial<Pick<Said, 'rule' | 'pins'>>;

/** Says it, takes it back and says it again: what it did must be gone in between, and be there again after. */
function say(library: FakeLibrary, { said }: ByHandWorld, act: (corrector: Corrector) => Done): void {
  const before = dumpShown(library);
  const corrector = createCorrector(library.writer, () => library.now());
  const done = refusable(() => act(corrector));
  if (done === undefined) {
    expect(dumpShown(library)).toEqual(before);
    return;
  }
  const { correctionId: id, rule, pins = new Map<number, number>() } = done;
  const after = dumpShown(library);
  corrector.revoke(id);
  expect(dumpShown(library)).toEqual(before);
  corrector.restore(id);
  expect(dumpShown(library)).toEqual(after);
  said.push({ id, isRevoked: false, pins, ...(rule !== undefined && { rule }) });
}

function turn(library: FakeLibrary, said: readonly Said[], index: number, isRevoked: boolean): void {
  const one = said[index % Math.max(1, said.length)];
  if (one === undefined) return;
  const corrector = createCorrector(library.writer, () => library.now());
  const done = refusable(() => (isRevoked ? corrector.revoke(one.id) : corrector.restore(one.id)));
  if (done !== undefined) one.isRevoked = isRevoked;
}

function refusable<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code !== 'internal') return undefined;
    throw thrown;
  }
}

/** What is seen of artists and albums: hidden rows may be new, and are not seen. */
function dumpShown(library: FakeLibrary): unknown {
  settleAll(library);
  return [
    library.ask('select track_id, role, position, artist_id, credited_name from track_artist order by 1, 2, 3'),
    library.ask('select id, artist_id, album_id, composer from track order by 1'),
    library.ask(`select id, name, release_date, image, artist_id, sort_key, artist_sort_key, is_compilation, total_discs,
        track_count, duration from album where track_count > 0 order by 1`),
    library.ask(
      `select x.* from album_artist x join album a on a.id = x.album_id where a.track_count > 0 order by 1, 4`,
    ),
    library.ask(
      `select album_id, genre_id from genre_album g join album a on a.id = g.album_id where track_count > 0 order by 1, 2`,
    ),
  ];
}

/** Nothing may depend on which place was settled last. */
function settleAll(library: FakeLibrary): void {
  const writes = prepareScanWrites(library.writer, () => library.now());
  const places = library.ask('select distinct group_key as place from scan_folder order by 1');
  writes.inTransaction(() => {
    for (const { place } of places) settleAlbums(writes, String(place));
  });
}

/** What holds after every scan and between them. */
export function checkByHand(library: FakeLibrary, { said, dates, bios }: ByHandWorld): void {
  for (const [id, date] of dates)
    expect(library.ask(`select release_date from album where id = ${id}`)).toEqual([{ release_date: date }]);
  for (const [id, bio] of bios) expect(library.ask(`select bio from artist where id = ${id}`)).toEqual([{ bio }]);
  const held = said.filter(({ isRevoked }) => !isRevoked);
  const joins = new Map<number, number>();
  for (const row of library.ask(
    `select j.album_id as "from", j.into_album_id as "into" from album_join j join correction c on c.id = j.correction_id
     where c.revoked_at is null order by c.id`,
  ))
    joins.set(Number(row['from']), Number(row['into']));
  const rootOf = (albumId: number): number => {
    const into = joins.get(albumId);
    return into === undefined ? albumId : rootOf(into);
  };
  const homes = library.ask(
    `select t.id, case when h.track_id is null then t.album_id else h.album_id end as home, t.album_id as shown
     from track t left join track_home h on h.track_id = t.id`,
  );
  for (const { id, home, shown } of homes) {
    const pin = held.findLast(({ pins }) => pins.has(Number(id)))?.pins.get(Number(id)) ?? home;
    expect([id, shown]).toEqual([id, pin === null ? null : rootOf(Number(pin))]);
  }
}

/** Who is credited on each present file, by what its tags say and what was corrected; spelt out, not shared with the scan. */
export function checkCredits(library: FakeLibrary, { said }: ByHandWorld): void {
  const rules = said.flatMap(({ isRevoked, rule }) => (isRevoked || rule === undefined ? [] : [rule]));
  for (const { id, path, missingSince } of library.rows()) {
    const file = library.fake.files.get(path);
    if (missingSince !== null || file === undefined || file.sound === null) continue;
    const expected = corrected(file.tags.artist.split('+'), rules);
    const credits = library.ask(
      `select credited_name as name from track_artist where track_id = ${id} order by position`,
    );
    expect([path, credits.map(({ name }) => name)]).toEqual([path, expected]);
  }
}

function corrected(names: readonly string[], rules: readonly NonNullable<Said['rule']>[]): readonly string[] {
  const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();
  const made: string[] = [];
  let hasRule = false;
  for (let index = 0; index < names.length;) {
    const here = index;
    const fits = rules.filter(({ from }) => from.every((name, offset) => same(names[here + offset], name)));
    const longest = fits.toSorted((a, b) => b.from.length - a.from.length)[0];
    made.push(...(longest?.to ?? [names[here] ?? '']));
    hasRule ||= longest !== undefined;
    index += longest?.from.length ?? 1;
  }
  return hasRule ? made.filter((name, no) => made.findIndex((other) => same(other, name)) === no) : names;
}
