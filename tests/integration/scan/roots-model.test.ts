import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFakeLibrary, type FakeLibrary } from '../../support/fake-library.ts';

const ROOTS = ['/one', '/two'] as const;
type Root = (typeof ROOTS)[number];
const FOLDERS = 10;
const FILES_EACH = 9;

/** What a person would say of a root: which files are known, and which of them the library calls missing. */
interface RootModel {
  readonly missing: Set<string>;
  readonly known: Set<string>;
  /** What was asked, with the answer. */
  asked: { readonly files: ReadonlySet<string>; answer: 'gone' | 'wait' | null } | undefined;
}

interface World {
  readonly library: FakeLibrary;
  readonly models: ReadonlyMap<Root, RootModel>;
}

interface Step {
  readonly act: (world: World) => Promise<void> | void;
  [fc.toStringMethod](): string;
}

const step = (name: string, act: Step['act']): Step => ({ act, [fc.toStringMethod]: () => name });
const pathOf = (root: Root, folder: number, file: number) => `${root}/${folder}/${file}.flac`;
const root = fc.constantFrom(...ROOTS);
const folder = fc.nat(FOLDERS - 1);
const file = fc.nat(FILES_EACH - 1);

// a path always holds the same sound, so that nothing moves: where things go is another test's story
const put = ({ library }: World, path: string) => {
  if (!library.fake.files.has(path)) library.fake.files.set(path, { sound: path, tags, mtimeUs: 1 });
};
const tags = { title: null, artist: 'A', album: 'X', trackNo: null };

const steps: readonly fc.Arbitrary<Step>[] = [
  fc
    .tuple(root, folder)
    .map(([of, at]) => step(`folder ${of}/${at} goes`, ({ library }) => library.remove(`${of}/${at}`))),
  fc.tuple(root, folder).map(([of, from]) =>
    step(`all of ${of} from ${from} on goes`, ({ library }) => {
      for (let at = from; at < FOLDERS; at++) library.remove(`${of}/${at}`);
    }),
  ),
  fc
    .tuple(root, folder, file)
    .map(([of, at, no]) => step(`${pathOf(of, at, no)} goes`, ({ library }) => library.remove(pathOf(of, at, no)))),
  fc.tuple(root, folder).map(([of, at]) =>
    step(`folder ${of}/${at} comes`, (world) => {
      for (let no = 0; no < FILES_EACH; no++) put(world, pathOf(of, at, no));
    }),
  ),
  root.map((of) =>
    step(`all of ${of} comes`, (world) => {
      for (let at = 0; at < FOLDERS; at++) for (let no = 0; no < FILES_EACH; no++) put(world, pathOf(of, at, no));
    }),
  ),
  root.map((of) => step(`${of} is unplugged`, ({ library }) => void library.fake.offline.add(of))),
  root.map((of) => step(`${of} is plugged in`, ({ library }) => void library.fake.offline.delete(of))),
  fc.tuple(root, fc.nat(FOLDERS)).map(([of, after]) =>
    step(`a walk of ${of} that breaks after ${after}`, async (world) => {
      world.library.fake.failing.set(of, after);
      await scan(world);
      world.library.fake.failing.delete(of);
    }),
  ),
  fc.tuple(root, fc.constantFrom<'gone' | 'wait'>('gone', 'wait')).map(([of, answer]) =>
    step(`«${answer}» is said of ${of}`, ({ library, models }) => {
      const asked = models.get(of)?.asked;
      library.writer.raw
        .prepare('update root_question set answer = ? where root_id = (select id from scan_root where path = ?)')
        .run(answer, of);
      if (asked !== undefined) asked.answer = answer;
    }),
  ),
  fc.constant(step('scan', scan)),
  fc.constant(step('scan', scan)),
  fc.constant(step('scan', scan)),
];

interface StoredRoot {
  readonly state: string;
  readonly reason: string | null;
  readonly vanishedCount: number | null;
  readonly answer: string | null;
}

function storedRoot({ writer }: FakeLibrary, path: Root): StoredRoot {
  const sql = `select r.state, r.reason, q.vanished_count as vanishedCount, q.answer
    from scan_root r left join root_question q on q.root_id = r.id where r.path = ?`;
  return writer.raw.prepare<[string], StoredRoot>(sql).get(path)!;
}

async function scan(world: World): Promise<void> {
  const before = world.library.rows();
  await world.library.scan();
  const rows = world.library.rows();
  // no row is ever deleted, and none stands for another file than it did
  expect(rows.slice(0, before.length).map(({ id, path, digest }) => [id, path, digest])).toEqual(
    before.map(({ id, path, digest }) => [id, path, digest]),
  );
  for (const of of ROOTS) checkRoot(world, of);
}

/** The rules, said once more without any of the scan's own words. */
function checkRoot({ library, models }: World, of: Root): void {
  const model = models.get(of)!;
  const { fake } = library;
  const rows = library.rows().filter(({ path }) => path.startsWith(`${of}/`));
  const missing = new Set(rows.filter(({ missingSince }) => missingSince !== null).map(({ path }) => path));
  const there = new Set([...fake.files.keys()].filter((path) => path.startsWith(`${of}/`)));
  const stored = storedRoot(library, of);
  const present = [...model.known].filter((path) => !model.missing.has(path));
  const lost = present.filter((path) => !there.has(path));
  const folderCount = new Set([...there].map((path) => path.slice(0, path.lastIndexOf('/')))).size + 1;
  const breaks = (fake.failing.get(of) ?? Infinity) < folderCount;

  const isUnseen = fake.offline.has(of) || breaks || (there.size === 0 && present.length > 0);
  const seen = isUnseen ? new Set<string>() : there;
  if (isUnseen) {
    expect([of, stored.state]).not.toEqual([of, 'online']);
    // what is read before a walk breaks is there
    for (const path of missing) expect(model.missing.has(path)).toBe(true);
    for (const path of model.missing) if (!missing.has(path)) expect(there.has(path)).toBe(true);
  } else if (stored.state === 'online') {
    expect([...missing].toSorted()).toEqual([...model.known].filter((path) => !there.has(path)).toSorted());
    const fresh = lost.filter((path) => model.asked?.files.has(path) !== true);
    const mayBeTaken = model.asked?.answer === 'gone' && fresh.length <= 50;
    // 5 % of at most 90 files is fewer than 50
    if (!mayBeTaken) expect(lost.length).toBeLessThanOrEqual(50);
    model.asked = undefined;
  } else {
    expect([of, stored.state, stored.reason]).toEqual([of, 'doubtful', 'vanished']);
    for (const path of missing) expect(model.missing.has(path)).toBe(true);
    expect(stored.vanishedCount).toBe(lost.length);
    expect(lost.length).toBeGreaterThan(0);
    // the answer that stands is the one that was given, and only what is new is asked anew
    const fresh = lost.filter((path) => model.asked?.files.has(path) !== true);
    if (model.asked !== undefined && fresh.length === 0) expect(stored.answer).toBe(model.asked.answer);
    model.asked = { files: new Set(lost), answer: stored.answer as 'gone' | 'wait' | null };
    expect(stored.answer).not.toBe('gone');
  }
  for (const { path } of rows) model.known.add(path);
  // everything there of a root that was seen whole is in the library, unless it may be another drive's
  if (stored.state === 'online') for (const path of seen) expect(model.known.has(path)).toBe(true);
  model.missing.clear();
  for (const path of missing) model.missing.add(path);
}

const runs = Number(process.env['FONOTEKA_ROOTS_RUNS'] ?? 30);

test('whatever drives do, a file is missing only when a believed root was seen whole without it', async () => {
  const run = async (happenings: readonly Step[]) => {
    const models = new Map(
      ROOTS.map((of) => [of, { missing: new Set<string>(), known: new Set<string>(), asked: undefined }]),
    );
    const world: World = { library: openFakeLibrary(ROOTS), models };
    for (const of of ROOTS)
      for (let at = 0; at < FOLDERS; at++) for (let no = 0; no < FILES_EACH; no++) put(world, pathOf(of, at, no));
    for (const { act } of [step('scan', scan), ...happenings, step('scan', scan)]) await act(world);
  };
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(...steps), { minLength: 4, maxLength: 25, size: 'max' }), run), {
    numRuns: runs,
  });
}, 600_000);
