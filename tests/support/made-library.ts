/** A library of made files in a folder of its own, with the real core on it. */
import { cpSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { CallContext } from '../../src/shared/contract/define.ts';
import type { Method, MethodInput, MethodReply } from '../../src/shared/contract/index.ts';
import type { ScanSummary } from '../../src/shared/contract/scan.ts';
import { fromErrorData } from '../../src/shared/errors.ts';
import type { CoreConfig } from '../../src/main/core-api.ts';
import type { CorePorts, LocalCore } from '../../src/main/core.ts';
import type { ExportedTrack } from '../../src/main/db/queries/track-export.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { stderrLog } from '../../src/main/ports/log.ts';
import { openCoreAt } from './core-at.ts';
import { flacFile, type MadeTrack } from './flac.ts';
import { temporaryFolder } from './fixtures.ts';

export interface MadeLibrary {
  readonly musicPath: string;
  readonly libraryPath: string;
  core(): LocalCore;
  call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodReply<M>>;
  /** Scans the music folder and waits. */
  scan(): Promise<ScanSummary>;
  /** What `fonoteka tracks --jsonl` prints, by path below the music folder. */
  tracks(): ReadonlyMap<string, ExportedTrack>;
  track(path: string): ExportedTrack;
  write(path: string, file: MadeTrack | Buffer | string): void;
  move(from: string, to: string): void;
  copy(from: string, to: string): void;
  remove(path: string): void;
  /** Closes the core and opens the library anew. */
  restart(): Promise<void>;
}

type MadeParts = Partial<Pick<CorePorts, 'clock' | 'log' | 'watching'>> &
  Partial<Pick<CoreConfig, 'digestIdleMs' | 'syncSoonMs'>>;

/** Lays out the files and opens a core with the music folder added; closed and removed after the test. */
export async function makeLibrary(
  files: Readonly<Record<string, MadeTrack | Buffer | string>>,
  demoAlbumIds: readonly string[] = [],
  { clock = systemClock, log = stderrLog(false), watching, ...config }: MadeParts = {},
): Promise<MadeLibrary> {
  const folder = temporaryFolder();
  const musicPath = join(folder, 'music');
  const libraryPath = join(folder, 'library.db');
  mkdirSync(musicPath);
  const open = () => {
    const workerPath = fileURLToPath(new URL('../../src/main/demo-worker.ts', import.meta.url));
    const demo = { folderPath: join(folder, 'demo'), workerPath, workerCount: 1, albumIds: demoAlbumIds };
    if (watching === undefined) return openCoreAt(folder, { config: { ...config, demo }, ports: { clock, log } });
    const watcherPath = fileURLToPath(new URL('../../src/main/watch-worker.ts', import.meta.url));
    return openCoreAt(folder, { config: { ...config, demo, watcherPath }, ports: { clock, log, watching } });
  };
  let core = await open();
  onTestFinished(() => core.close());
  const at = (path: string) => join(musicPath, path);
  const library: MadeLibrary = {
    musicPath,
    libraryPath,
    core: () => core,
    call: async (method, input) => {
      const context: CallContext = { userId: await core.host.ownerId(), front: 'process' };
      const envelope = await core.call(method, input, context);
      if (!envelope.ok) throw fromErrorData(envelope.error);
      return envelope.value as MethodReply<typeof method>;
    },
    scan: async () => core.scan((await library.call('folders.list', {})).map(({ id }) => id)),
    tracks: () => new Map([...core.exportTracks()].map((row) => [row.filepath.slice(musicPath.length + 1), row])),
    track: (path) => {
      const found = library.tracks().get(path);
      if (found === undefined)
        throw new Error(`no track at ${path}; there are ${[...library.tracks().keys()].join(', ')}`);
      return found;
    },
    write: (path, file) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), typeof file === 'string' || Buffer.isBuffer(file) ? file : flacFile(file));
      // two writes within one tick of the file system's clock must not look like one
      const time = Date.now() / 1000 + ++writeCount;
      utimesSync(at(path), time, time);
    },
    move: (from, to) => {
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    copy: (from, to) => cpSync(at(from), at(to), { recursive: true, preserveTimestamps: true }),
    remove: (path) => rmSync(at(path), { recursive: true }),
    restart: async () => {
      await core.close();
      core = await open();
    },
  };
  for (const [path, file] of Object.entries(files)) library.write(path, file);
  await library.call('folders.add', { path: musicPath });
  return library;
}

let writeCount = 0;
