/** A made library that watches its folder, and what tests ask of it. */
import { expect } from 'vitest';
import type { WatchMode } from '../../../src/shared/contract/watch.ts';
import type { CorePorts } from '../../../src/main/core.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

type Files = Parameters<typeof makeLibrary>[0];

/** It watches, and has found the files that lie there. */
export async function watchedLibrary(
  files: Files,
  watching: NonNullable<CorePorts['watching']> = { times: { rootEveryMs: 200 } },
): Promise<MadeLibrary> {
  const library = await makeLibrary(files, [], { watching });
  const isEmpty = Object.keys(files).length === 0;
  const modes: readonly WatchMode[] = isEmpty ? ['away'] : ['watching', 'polling'];
  await expect
    .poll(() => folderMode(library), { timeout: 60_000 })
    .toSatisfy((mode: WatchMode) => modes.includes(mode));
  await expect
    .poll(() => Object.keys(present(library)).length, { timeout: 60_000, interval: 200 })
    .toBe(Object.keys(files).length);
  // also the end of that scan
  await library.scan();
  return library;
}

/** Titles of the tracks whose file is there, by path. */
export function present(library: MadeLibrary): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...library.tracks()].flatMap(([path, row]) => (row.missingSince !== null ? [] : [[path, row.name]])),
  );
}

/** How its one folder is watched. */
export async function folderMode(library: MadeLibrary): Promise<WatchMode | undefined> {
  return (await library.call('watch.status', {})).folders[0]?.mode;
}
