/** A library in memory over files that exist only as a map: a scan takes a few milliseconds. */
import { onTestFinished } from 'vitest';
import type { WriteDb } from '../../src/main/db/handles.ts';
import { openLibrary } from '../../src/main/db/open.ts';
import { fillSearchPiece } from '../../src/main/db/search-fill.ts';
import { addFolder, removeFolder } from '../../src/main/db/queries/folders.ts';
import { runScan, type ScanParts } from '../../src/main/scan/run-scan.ts';
import { createGate } from '../../src/main/scan/scan-gate.ts';
import type { ScanState } from '../../src/main/scan/scan-state.ts';
import { prepareScanWrites } from '../../src/main/scan/scan-writes.ts';
import type { FolderId } from '../../src/shared/ids.ts';
import { makeFakeFiles, type FakeFiles, type FakeTags } from './fake-files.ts';
import { keptLog } from './kept-log.ts';

interface FakeTrackRow {
  readonly id: number;
  readonly path: string;
  readonly name: string;
  readonly albumId: number | null;
  readonly digest: string | null;
  readonly missingSince: number | null;
}

export interface FakeLibrary {
  readonly fake: FakeFiles;
  readonly writer: WriteDb;
  now(): number;
  /** Scans the roots, all unless named; parts of the scan may be replaced. */
  scan(parts?: Partial<ScanParts>, only?: readonly string[]): Promise<ScanState>;
  /** What a query answers. */
  ask(sql: string): readonly Readonly<Record<string, unknown>>[];
  rows(): readonly FakeTrackRow[];
  /** The present row at a path. */
  at(path: string): FakeTrackRow;
  albums(): readonly { readonly id: number; readonly name: string; readonly trackCount: number }[];
  /** Writes a file: with a sound of its own unless one is given; null is no music. */
  put(path: string, tags?: Partial<FakeTags>, sound?: string | null): void;
  /** A file, or a folder with all that lies in it. */
  move(from: string, to: string): void;
  remove(path: string): void;
  addRoot(path: string): void;
  removeRoot(path: string): void;
}

/** Opens it with the given roots chosen; closed after the test. */
export function openFakeLibrary(rootPaths: readonly string[]): FakeLibrary {
  let time = 1_000_000;
  const now = () => ++time;
  const library = openLibrary(':memory:', { clock: { now, monotonicMs: now }, log: keptLog() });
  onTestFinished(() => library.close());
  const { writer } = library;
  // as the core does on opening
  while (fillSearchPiece(writer) !== undefined);
  const fake = makeFakeFiles();
  const roots = new Map<string, FolderId>();
  const ask = <Row>(sql: string) => writer.raw.prepare<[], Row>(sql).all();
  const rows = () => ask<FakeTrackRow>(ROWS);
  const addRoot = (path: string) => void roots.set(path, addFolder(writer, path, now()));
  for (const path of rootPaths) addRoot(path);
  return {
    fake,
    writer,
    now,
    scan: (parts = {}, only = [...roots.keys()]) => {
      const writes = prepareScanWrites(writer, now);
      const chosen = writes.roots.list(only.flatMap((path) => roots.get(path) ?? []));
      const walk: ScanParts['walk'] = (walked) => fake.walk(walked);
      const read: ScanParts['read'] = (paths) => fake.read(paths);
      const isGone: ScanParts['isGone'] = (path, root) => !fake.offline.has(root) && !fake.files.has(path);
      const digest: ScanParts['digest'] = (path) => fake.digest(path);
      const onStep = () => undefined;
      const rest = { unsettledSince: null, isGone, gate: createGate(), now, onStep, ...parts };
      return runScan({ writes, roots: chosen, walk, read, digest, ...rest });
    },
    ask,
    rows,
    at: (path) => {
      const found = rows().find((row) => row.path === path && row.missingSince === null);
      if (found === undefined) throw new Error(`no track at ${path}: ${JSON.stringify(rows())}`);
      return found;
    },
    albums: () => ask('select id, name, track_count as trackCount from album order by id'),
    put: (path, tags = {}, sound = `sound of ${path} ${++time}`) => {
      const whole = { title: null, artist: 'A', album: 'X', trackNo: null, ...tags };
      fake.files.set(path, { sound, tags: whole, mtimeUs: now() });
    },
    move: (from, to) => {
      const moved = within(fake, from).map((path) => [path, fake.files.get(path)] as const);
      for (const [path] of moved) fake.files.delete(path);
      for (const [path, file] of moved) if (file !== undefined) fake.files.set(to + path.slice(from.length), file);
    },
    remove: (path) => {
      for (const known of within(fake, path)) fake.files.delete(known);
    },
    addRoot,
    removeRoot: (path) => {
      const id = roots.get(path);
      if (id === undefined || !removeFolder(writer, id, now())) throw new Error(`no root ${path}`);
      roots.delete(path);
    },
  };
}

const ROWS = `
  select t.id, t.filepath as path, t.name, t.album_id as albumId, substr(f.audio_digest, 4) as digest,
    t.missing_since as missingSince
  from track t join track_file f on f.track_id = t.id order by t.id`;

function within({ files }: FakeFiles, path: string): readonly string[] {
  return [...files.keys()].filter((known) => known === path || known.startsWith(`${path}/`));
}
