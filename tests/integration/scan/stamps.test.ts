/** A folder is passed over by its stamp only where the look at each of its files would find nothing to do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFakeLibrary, type FakeLibrary } from '../../support/fake-library.ts';

const FOLDERS = ['/music/a', '/music/b', '/music/a/c'];
const NAMES = ['1.flac', '2.flac', '3.flac'];

const PATHS = FOLDERS.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`));

const path = fc.constantFrom(...PATHS);
const step = fc.oneof(
  fc.record({ kind: fc.constant('put'), path, sound: fc.constantFrom('one', 'two', 'three', null) }),
  fc.record({ kind: fc.constant('move'), path, to: path }),
  fc.record({ kind: fc.constant('swap'), path, to: path }),
  fc.record({ kind: fc.constant('remove'), path: fc.oneof(path, fc.constantFrom(...FOLDERS)) }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('aside'),
      path: fc.constantFrom(...FOLDERS.map((folder) => `${folder}/1.flac`)),
    }),
  },
  fc.record({ kind: fc.constant('lock'), path: fc.constantFrom(...FOLDERS) }),
  fc.record({ kind: fc.constant('unplug') }),
  fc.record({ kind: fc.constant('rest') }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(library: FakeLibrary, { kind, ...rest }: Step): void {
  const { fake } = library;
  const at = 'path' in rest ? rest.path : '';
  const to = 'to' in rest ? rest.to : '';
  if (kind === 'put') library.put(at, {}, 'sound' in rest ? rest.sound : null);
  else if (kind === 'move' && at !== to) library.move(at, to);
  else if (kind === 'swap') {
    const [one, two] = [fake.files.get(at), fake.files.get(to)];
    if (one !== undefined && two !== undefined) fake.files.set(at, two).set(to, one);
  } else if (kind === 'remove') library.remove(at);
  else if (kind === 'aside') putAside(library, at);
  else if (kind === 'lock' && !fake.locked.delete(at)) fake.locked.add(at);
  else if (kind === 'unplug' && !fake.offline.delete('/music')) fake.offline.add('/music');
}

/** A file goes where no scan sees it, or comes back from there as it was. */
function putAside({ fake: { files } }: FakeLibrary, at: string): void {
  const from = files.has(at) ? at : `/aside${at}`;
  const file = files.get(from);
  if (file === undefined || !files.delete(from)) return;
  files.set(from === at ? `/aside${at}` : at, file);
}

const forget = ({ writer }: FakeLibrary) => writer.raw.exec('update scan_folder set files_stamp = null');
const stampsOf = (library: FakeLibrary) =>
  library.ask('select path, files_stamp as stamp from scan_folder order by path').map(({ stamp }) => stamp);

test('a library that knows its folders by stamps comes to the same rows as one that looks at all files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 3 }), { minLength: 3, maxLength: 8 }), async (rounds) => {
      const stamped = openFakeLibrary(['/music']);
      const forgetful = openFakeLibrary(['/music']);
      for (const library of [stamped, forgetful]) {
        for (const at of PATHS) library.put(at, {}, at);
        await library.scan();
        await library.scan();
      }
      for (const steps of rounds) {
        for (const library of [stamped, forgetful]) for (const each of steps) take(library, each);
        forget(forgetful);

        const one = await stamped.scan();
        const other = await forgetful.scan();

        expect(one.counts).toEqual(other.counts);
        expect(stamped.rows()).toEqual(forgetful.rows());
        const roots = [one, other].map(({ roots: states }) => [...states.values()]);
        expect(roots[0]?.map(countsOf)).toEqual(roots[1]?.map(countsOf));
      }
    }),
    { numRuns: 60 },
  );
});

function countsOf(root: {
  readonly fileCount: number;
  readonly knownCount: number;
  readonly knownFolderCount: number;
}) {
  return [root.fileCount, root.knownCount, root.knownFolderCount];
}

test('folders are stamped where rows and files agree, and a scan of them writes nothing of them', async () => {
  const library = openFakeLibrary(['/music']);
  for (const folder of FOLDERS) library.put(`${folder}/1.flac`);
  await library.scan();
  await library.scan();
  expect(stampsOf(library)).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
  const before = library.ask('select total_changes() as count');

  const { counts } = await library.scan();

  expect(counts).toMatchObject({ found: 3, unchanged: 3, toRead: 0 });
  // the root was seen, and whose drive it is
  expect(
    Number(library.ask('select total_changes() as count')[0]?.['count']) - Number(before[0]?.['count']),
  ).toBeLessThan(3);
});

test.each([
  'update track set missing_since = 5',
  "update track set filepath = filepath || 'x'",
  'update track_file set size_bytes = size_bytes + 1',
  'update track_file set mtime_us = mtime_us + 1',
  'update track_file set folder_id = (select max(id) from scan_folder)',
  'delete from track_file',
  `insert into track (name, filepath, sort_key, created_at, updated_at) values ('', '/music/a/9.flac', '', 1, 1);
   insert into track_file (track_id, folder_id, size_bytes, mtime_us, parse_result, read_at)
     values (last_insert_rowid(), 1, 1, 1, 'ok', 1)`,
  `insert into scan_issue (path, folder_id, code, message, first_seen_at, last_seen_at) values ('/music/a/9', 1, 'x', '', 1, 1)`,
])('a folder’s stamp is forgotten by: %s', async (sql) => {
  const library = openFakeLibrary(['/music']);
  for (const name of NAMES) library.put(`/music/a/${name}`);
  library.put('/music/b/1.flac');
  await library.scan();
  await library.scan();
  expect(stampsOf(library)).not.toContain(null);

  library.writer.raw.pragma('foreign_keys = off');
  library.writer.raw.exec(sql);

  expect(stampsOf(library)[0]).toBe(null);
});

test('a problem that is found to lie in another folder takes that one’s stamp', async () => {
  const library = openFakeLibrary(['/music']);
  library.put('/music/a/1.flac');
  library.put('/music/b/1.flac');
  await library.scan();
  await library.scan();
  const { raw } = library.writer;
  raw.exec(`insert into scan_issue (path, code, message, first_seen_at, last_seen_at) values ('/x', 'x', '', 1, 1)`);
  expect(stampsOf(library)).not.toContain(null);

  raw.exec("update scan_issue set folder_id = (select id from scan_folder where path = '/music/b')");

  expect(stampsOf(library)).toEqual([expect.any(Number), null]);
});
