import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listSearchFindings } from '../../../src/main/db/search-check.ts';
import { createGate } from '../../../src/main/scan/scan-gate.ts';
import { openFakeLibrary, type FakeLibrary } from '../../support/fake-library.ts';
import { byHandActs, checkByHand, checkCredits, nothingByHand, type ByHandWorld } from './by-hand-steps.ts';

const ROOTS = ['/one', '/two'];
const FOLDERS = ['/one/a', '/one/a/CD1', '/one/b', '/two/c'];
const NAMES = ['1.flac', '2.flac', 'Song.flac'];

type Act = (library: FakeLibrary, world: World) => Promise<void> | void;

/** A thing that happens, named for the report of a failure. */
interface Step {
  readonly act: Act;
  [fc.toStringMethod](): string;
}

const step = (name: string, act: Act): Step => ({ act, [fc.toStringMethod]: () => name });

interface World {
  soundCount: number;
  /** Sounds that stood in more than one file at some time: no promise tells such files apart. */
  readonly copied: Set<string>;
  /** What lay where when the library last saw everything: sound by path and row by sound. */
  seen: { readonly soundAt: ReadonlyMap<string, string>; readonly idOf: ReadonlyMap<string, number> } | undefined;
  lastTrackIds: readonly number[];
  readonly byHand: ByHandWorld;
}

const path = fc
  .tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES))
  .map(([folder, name]) => `${folder}/${name}`);
const at = fc.nat(1000);
const tags = fc.record({
  title: fc.constantFrom(null, 'T1', 'T2'),
  artist: fc.constantFrom('A', 'B', 'C', 'A+B', 'C+A+B'),
  album: fc.constantFrom(null, 'X', 'Y'),
  trackNo: fc.constantFrom(null, 1, 2),
});

function pick({ fake }: FakeLibrary, index: number): string | undefined {
  const paths = [...fake.files.keys()].filter((known) => !known.endsWith('/always.flac'));
  return paths[index % Math.max(1, paths.length)];
}

const write = fc
  .tuple(path, tags)
  .map(([to, given]) => step(`write ${to}`, (library, world) => library.put(to, given, `s${++world.soundCount}`)));

const steps: readonly fc.Arbitrary<Step>[] = [
  write,
  write,
  write,
  fc.tuple(at, path).map(([index, to]) =>
    step(`move #${index} to ${to}`, (library) => {
      const from = pick(library, index);
      if (from === undefined || from === to) return;
      library.fake.files.delete(to);
      library.move(from, to);
    }),
  ),
  fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...FOLDERS)).map(([from, to]) =>
    step(`move folder ${from} to ${to}`, (library) => {
      if (to === from || to.startsWith(`${from}/`)) return;
      library.move(from, to);
    }),
  ),
  fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...FOLDERS)).map(([a, b]) =>
    step(`swap folders ${a} and ${b}`, (library) => {
      if (a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)) return;
      library.move(a, '/aside');
      library.move(b, a);
      library.move('/aside', b);
    }),
  ),
  fc.tuple(at, path).map(([index, to]) =>
    step(`copy #${index} to ${to}`, (library, { copied }) => {
      const from = pick(library, index);
      const file = from === undefined ? undefined : library.fake.files.get(from);
      if (file === undefined || from === to) return;
      library.fake.files.set(to, file);
      if (file.sound !== null) copied.add(file.sound);
    }),
  ),
  at.map((index) =>
    step(`delete #${index}`, (library) => {
      const gone = pick(library, index);
      if (gone !== undefined) library.fake.files.delete(gone);
    }),
  ),
  fc.tuple(at, tags).map(([index, given]) =>
    step(`tag #${index}`, (library) => {
      const changed = pick(library, index);
      if (changed !== undefined) library.put(changed, given, library.fake.files.get(changed)?.sound ?? null);
    }),
  ),
  fc.tuple(fc.array(at, { minLength: 2, maxLength: 4 })).map(([indices]) =>
    step(`rotate ${indices.join(' ')}`, (library) => {
      const paths = [...new Set(indices.flatMap((index) => pick(library, index) ?? []))];
      const files = paths.map((each) => library.fake.files.get(each));
      for (const [index, each] of paths.entries()) {
        const file = files[(index + 1) % files.length];
        if (file !== undefined) library.fake.files.set(each, file);
      }
    }),
  ),
  at.map((index) =>
    step(`break #${index}`, (library) => {
      const broken = pick(library, index);
      if (broken !== undefined) library.put(broken, {}, null);
    }),
  ),
  fc.constantFrom(...ROOTS).map((root) =>
    step(`scan while ${root} is away`, async (library, world) => {
      library.fake.offline.add(root);
      await scanAndCheck(library, world);
      library.fake.offline.delete(root);
    }),
  ),
  fc.constantFrom('/one/a', '/two/c').map((folder) =>
    step(`scan while ${folder} is locked`, async (library, world) => {
      library.fake.locked.add(folder);
      await scanAndCheck(library, world);
      library.fake.locked.delete(folder);
    }),
  ),
  ...byHandActs.map((arbitrary) =>
    arbitrary.map(([name, act]) =>
      step(name, (library, world) => {
        act(library, world.byHand);
        checkAlways(library, world);
      }),
    ),
  ),
  fc.constant(step('scan', scanAndCheck)),
  fc.constant(step('scan', scanAndCheck)),
  fc.constant(step('scan', scanAndCheck)),
  fc.tuple(fc.constantFrom('walking', 'reading'), fc.nat(3)).map(([phase, after]) =>
    step(`cancel after ${after} steps of ${phase}`, async (library, world) => {
      const gate = createGate();
      let count = 0;
      const onStep = (_state: unknown, now: string) => void (now === phase && count++ === after && gate.cancel());
      forgetUnsure(library, world);
      await library.scan({ gate, onStep });
      // what it wrote is what later scans compare with; sounds that were seen before are still followed
      if (world.seen !== undefined) world.seen = { ...world.seen, soundAt: new Map() };
      checkAlways(library, world);
    }),
  ),
];

/**
 * What the ladder does not promise: two rows may know one sound (a copy, or a file that moved out of a locked folder),
 * and a broken file keeps the row of its path, wherever the sound of that row is now.
 */
function forgetUnsure(library: FakeLibrary, { copied }: World): void {
  const met = new Set<string>();
  for (const { path: known, digest } of library.rows()) {
    if (digest === null) continue;
    if (met.has(digest) || library.fake.files.get(known)?.sound === null) copied.add(digest);
    met.add(digest);
  }
}

async function scanAndCheck(library: FakeLibrary, world: World): Promise<void> {
  forgetUnsure(library, world);
  await library.scan();
  checkAlways(library, world);
  const { fake } = library;
  if (fake.offline.size > 0 || fake.locked.size > 0) {
    world.seen = undefined;
    return;
  }
  const present = library.rows().filter(({ missingSince }) => missingSince === null);
  checkIdentity(library, world, present);
  checkCredits(library, world.byHand);

  const before = dump(library);
  const { counts } = await library.scan();
  expect(counts).toMatchObject({ unchanged: counts.found, added: 0, updated: 0, moved: 0, missing: 0, failed: 0 });
  expect(dump(library)).toEqual(before);
}

const MISCOUNTED = `
  select id, name, track_count, (select count(*) from track where album_id = a.id and missing_since is null) as n
  from album a where track_count <> n`;
// albums that reach across places by themselves: whichever place is settled last would say how many tracks there are
const SPREAD = `
  select album_id, group_concat(distinct p.group_key) as places
  from (select t.id, t.missing_since, case when h.track_id is null then t.album_id else h.album_id end as album_id
    from track t left join track_home h on h.track_id = t.id) t
  join track_file f on f.track_id = t.id join scan_folder p on p.id = f.folder_id
  where t.missing_since is null and album_id is not null
  group by album_id having count(distinct p.group_key) > 1`;

/** What holds after any scan, whole or not. */
function checkAlways(library: FakeLibrary, world: World): void {
  const rows = library.rows();
  const ids = rows.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...world.lastTrackIds]));
  world.lastTrackIds = ids;
  expect(library.writer.raw.pragma('foreign_key_check')).toEqual([]);
  expect(listSearchFindings(library.writer.raw)).toEqual([]);
  expect(library.ask(MISCOUNTED)).toEqual([]);
  expect(library.ask(SPREAD)).toEqual([]);
  checkByHand(library, world.byHand);
}

function checkIdentity(
  { fake }: FakeLibrary,
  world: World,
  present: readonly { id: number; path: string; digest: string | null }[],
) {
  const byPath = new Map(present.map((row) => [row.path, row]));
  expect(byPath.size).toBe(present.length);
  const readable = [...fake.files].filter(([, { sound }]) => sound !== null);
  for (const [file, { sound }] of readable) expect([file, byPath.get(file)?.digest]).toEqual([file, sound]);
  for (const file of byPath.keys()) expect(fake.files.has(file)).toBe(true);

  const soundAt = new Map(readable.map(([file, { sound }]) => [file, sound ?? '']));
  const idOf = new Map([...soundAt].map(([file, sound]) => [sound, byPath.get(file)?.id ?? 0]));
  for (const [sound, id] of world.seen?.idOf ?? []) {
    if (idOf.has(sound) && !world.copied.has(sound)) expect([sound, idOf.get(sound)]).toEqual([sound, id]);
  }
  for (const [file, sound] of world.seen?.soundAt ?? []) {
    const now = soundAt.get(file);
    // rung 2: the path stayed, what was there is nowhere, what is there was nowhere
    if (now === undefined || world.copied.has(sound) || world.copied.has(now)) continue;
    if (idOf.has(sound) || world.seen?.idOf.has(now)) continue;
    const id = world.seen?.idOf.get(sound);
    expect([file, byPath.get(file)?.id]).toEqual([file, id]);
  }
  world.seen = { soundAt, idOf };
}

function dump(library: FakeLibrary): unknown {
  const tables = [
    'track',
    'track_file',
    'track_tag',
    'track_artist',
    'album',
    'album_key',
    'album_artist',
    'genre_album',
    'genre_artist',
    'scan_issue',
    'track_home',
    'track_as_read',
    'track_pin',
    'album_join',
    'album_by_hand',
  ];
  return tables.map((table) => [
    table,
    library
      .ask(`select * from ${table} order by 1, 2`)
      .map(({ updated_at: _updated, read_at: _read, last_seen_at: _seen, ...row }) => row),
  ]);
}

const runs = Number(process.env['FONOTEKA_MODEL_RUNS'] ?? 60);

test('whatever happens to the files, rows follow their sound, and lists agree with them', async () => {
  const run = async (happenings: readonly Step[]) => {
    const library = openFakeLibrary(ROOTS);
    const world: World = {
      soundCount: 0,
      copied: new Set(),
      seen: undefined,
      lastTrackIds: [],
      byHand: nothingByHand(),
    };
    // a root that is empty all at once counts as away, which is another story
    for (const root of ROOTS) library.put(`${root}/always.flac`, { album: null }, `s of ${root}`);
    for (const [no, folder] of [...FOLDERS, ...FOLDERS].entries())
      library.put(`${folder}/${no < FOLDERS.length ? '1' : '2'}.flac`, {}, `s${++world.soundCount}`);
    for (const { act } of [...happenings, step('scan', scanAndCheck)]) await act(library, world);
  };
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(...steps), { minLength: 4, maxLength: 40, size: 'max' }), run), {
    numRuns: runs,
    ...(process.env['FONOTEKA_MODEL_SEED'] && { seed: Number(process.env['FONOTEKA_MODEL_SEED']) }),
  });
}, 600_000);
