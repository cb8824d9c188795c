/** The system's files, which fail from some call on, and a library that was scanned before they do. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemFiles, type WalkFiles } from '../../src/main/ports/walk-files.ts';
import { walkRoot } from '../../src/main/scan/walk.ts';
import type { WalkRoot } from '../../src/main/scan/walked.ts';
import { openFakeLibrary, type FakeLibrary } from './fake-library.ts';

export type Errno = 'EIO' | 'ESTALE' | 'ENOENT';

export interface FailingFiles extends WalkFiles {
  readonly calls: { count: number };
}

/** Call number `from` fails, the first is 1, and so do `length` in all. Something that is gone is not thrown by `stat`. */
export function failingFiles(errno: Errno, from: number, length = Infinity): FailingFiles {
  const calls = { count: 0 };
  const guard = <T>(run: () => T): T => {
    calls.count++;
    if (calls.count >= from && calls.count < from + length) throw Object.assign(new Error(errno), { code: errno });
    return run();
  };
  const orGone = <T>(run: () => T): T | undefined => {
    try {
      return run();
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
      throw thrown;
    }
  };
  return {
    calls,
    stat: (path) => orGone(() => guard(() => systemFiles.stat(path))),
    list: (path) => guard(() => systemFiles.list(path)),
    listBytes: (path) => guard(() => systemFiles.listBytes(path)),
    realPath: (path) => guard(() => systemFiles.realPath(path)),
    volume: (path) => guard(() => systemFiles.volume(path)),
  };
}

export interface WalkedLibrary extends FakeLibrary {
  /** Scans with the real walker on these files. */
  walk(files?: WalkFiles): ReturnType<FakeLibrary['scan']>;
  state(): { readonly state: string; readonly reason: string | null };
  missingCount(): number;
}

/** Empty files in real folders, scanned once. What is read of them is made up. */
export async function openWalkedLibrary(
  root: string,
  shape: { readonly folders: number; readonly filesEach: number },
): Promise<WalkedLibrary> {
  const library = openFakeLibrary([root]);
  for (let folder = 0; folder < shape.folders; folder++) {
    const path = join(root, `Artist ${folder % 7}`, `Album ${folder}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'cover.jpg'), '');
    for (let file = 0; file < shape.filesEach; file++) {
      const name = join(path, `${file}.flac`);
      writeFileSync(name, '');
      library.put(name);
    }
  }
  const walk: WalkedLibrary['walk'] = (files = systemFiles) =>
    library.scan({ walk: (roots) => walkAll(roots, files), isGone: () => false });
  await walk();
  const { raw } = library.writer;
  const state = raw.prepare<[], ReturnType<WalkedLibrary['state']>>('select state, reason from scan_root');
  const missing = raw.prepare<[], number>('select count(*) from track where missing_since is not null').pluck();
  return {
    ...library,
    walk,
    state: () => state.get() ?? { state: 'none', reason: null },
    missingCount: () => missing.get() ?? -1,
  };
}

async function* walkAll(roots: readonly WalkRoot[], files: WalkFiles) {
  for (const root of roots) for (const folder of walkRoot(root, files)) yield await Promise.resolve([folder]);
}
