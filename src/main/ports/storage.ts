/** What Fonoteka keeps on this computer, measured. */
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface StoredFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Epoch ms. */
  readonly changedAt: number;
}

/** A file's facts; undefined where there is none that could be seen. */
export async function findStored(path: string): Promise<StoredFile | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { path, sizeBytes: size, changedAt: Math.round(mtimeMs) };
  } catch {
    return undefined;
  }
}

/** Backups beside the library (`<library>.before-<step>-<time>.bak`), the newest first. */
export async function listBackups(libraryPath: string): Promise<readonly StoredFile[]> {
  const folder = dirname(libraryPath);
  const prefix = `${basename(libraryPath)}.before-`;
  const names = (await listNames(folder)).filter((name) => name.startsWith(prefix) && name.endsWith('.bak'));
  const found = await Promise.all(names.map((name) => findStored(join(folder, name))));
  return found.filter((file) => file !== undefined).toSorted((a, b) => b.changedAt - a.changedAt);
}

/** What all files below a folder come to; nothing where there is no such folder. Cost: one look at each file. */
export async function measureFolder(path: string): Promise<{ readonly fileCount: number; readonly sizeBytes: number }> {
  let fileCount = 0;
  let sizeBytes = 0;
  for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
    const at = join(path, entry.name);
    if (entry.isDirectory()) {
      const inner = await measureFolder(at);
      fileCount += inner.fileCount;
      sizeBytes += inner.sizeBytes;
    } else if (entry.isFile()) {
      fileCount++;
      sizeBytes += (await findStored(at))?.sizeBytes ?? 0;
    }
  }
  return { fileCount, sizeBytes };
}

/** Removes a folder with all that is in it; one that is not there is removed already. */
export async function removeFolderTree(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
}

async function listNames(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
