/** The watching of a library's own folders, as its owner chose it. */
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { listSourceRows } from '../db/queries/folders.ts';
import { findLibrarySetting, saveLibrarySetting } from '../db/queries/library-settings.ts';
import { createWatching, type Watching, type WatchingParts } from './watching.ts';

const KEY = 'watch';

/** On unless somebody switched it off. Watches nothing before `refresh`. */
export function watchLibrary(
  { reader, writer }: { readonly reader: ReadDb; readonly writer: WriteDb },
  parts: Omit<WatchingParts, 'listRoots' | 'isOn' | 'setOn'>,
): Watching {
  return createWatching({
    ...parts,
    listRoots: () => listSourceRows(reader),
    isOn: () => findLibrarySetting(reader, KEY) !== 'false',
    setOn: (isOn) => saveLibrarySetting(writer, KEY, isOn, parts.clock.now()),
  });
}
