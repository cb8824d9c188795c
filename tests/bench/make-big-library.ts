/**
 * Makes a library file of any number of tracks without any music: folders and facts are made up, and everything from
 * there on is the program's own, the scan included, so that whatever a scan writes is in it. For the other benches.
 *
 *   node tests/bench/make-big-library.ts --out FILE [--tracks 1000000] [--seed 1]
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../src/main/db/open.ts';
import { addFolder } from '../../src/main/db/queries/folders.ts';
import type { ReadOutcome, TrackFacts } from '../../src/main/metadata/track-facts.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { stderrLog } from '../../src/main/ports/log.ts';
import { runScan, type ScanParts } from '../../src/main/scan/run-scan.ts';
import { createGate } from '../../src/main/scan/scan-gate.ts';
import { prepareScanWrites } from '../../src/main/scan/scan-writes.ts';
import type { WalkedFolder } from '../../src/main/scan/walked.ts';
import { madeAlbums } from './support/big-albums.ts';

const ROOT = '/music/big';
const FOLDERS_A_BATCH = 64;
const TOLD_EVERY = 50_000;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    tracks: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) throw new Error('--out FILE is needed');
await makeLibrary(resolve(values.out), Number(values.tracks), Number(values.seed));

async function makeLibrary(path: string, trackCount: number, seed: number): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(path + ending, { force: true });
  const startedAt = performance.now();
  const library = openLibrary(path, { clock: systemClock, log: stderrLog(false) });
  const { writer } = library;
  // nothing is lost that could not be made again
  writer.raw.pragma('synchronous = OFF');
  writer.raw.pragma('cache_size = -1000000');
  writer.raw.pragma('wal_autocheckpoint = 100000');
  // time passes a second a track, so that the order of adding is a real one
  let time = Date.now() - trackCount * 1000;
  const now = () => (time += 1000);
  const rootId = addFolder(writer, ROOT, now());
  const writes = prepareScanWrites(writer, now);
  const files = makeFiles(rootId, trackCount, seed);
  let toldCount = 0;
  const state = await runScan({
    writes,
    roots: writes.roots.list([rootId]),
    unsettledSince: null,
    ...files,
    digest: async () => await Promise.resolve(null),
    isGone: () => false,
    gate: createGate(),
    now,
    onStep: ({ counts }) => {
      if (counts.added < toldCount + TOLD_EVERY) return;
      toldCount = counts.added;
      const seconds = (performance.now() - startedAt) / 1000;
      process.stderr.write(`${counts.added} tracks, ${Math.round(counts.added / seconds)} a second\n`);
    },
  });
  library.close();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  const megabytes = Math.round((existsSync(path) ? statSync(path).size : 0) / 2 ** 20);
  process.stderr.write(`${state.counts.added} tracks in ${seconds} s, ${megabytes} MiB\n`);
}

/** The walker's and the parser's part: what is walked is kept until it is read. */
function makeFiles(rootId: number, trackCount: number, seed: number): Pick<ScanParts, 'walk' | 'read'> {
  const factsAt = new Map<string, TrackFacts>();
  return {
    walk: async function* () {
      let folders: WalkedFolder[] = [];
      for (const album of madeAlbums(trackCount, seed)) {
        const path = `${ROOT}/${album.folder}`;
        for (const { file, facts } of album.files) factsAt.set(`${path}/${file.name}`, facts);
        const files = album.files.map(({ file }) => file);
        folders.push({ rootId, path, mtimeUs: 1, files, image: null, problem: null });
        if (folders.length < FOLDERS_A_BATCH) continue;
        yield await Promise.resolve(folders);
        folders = [];
      }
      yield folders;
    },
    read: (paths) =>
      Promise.resolve(
        paths.map((path): ReadOutcome => {
          const facts = factsAt.get(path) ?? null;
          factsAt.delete(path);
          return { facts, problem: null };
        }),
      ),
  };
}
