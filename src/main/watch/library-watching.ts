/** The watching of a library's own folders, as its owner chose it. */
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { listSourceRows } from '../db/queries/folders.ts';
import { findLibrarySetting, saveLibrarySetting } from '../db/queries/library-settings.ts';
import { createWatching, type Watching, type WatchingParts } from './watching.ts';

const KEY = 'watch';

/** On unless somebody switched it off, or what is found can't be written. Watches nothing before `refresh`. */
export function watchLibrary(
  { reader, writer, isReadOnly }: { readonly reader: ReadDb; readonly writer: WriteDb; readonly isReadOnly: boolean },
  parts: Omit<WatchingParts, 'listRoots' | 'isOn' | 'setOn'>,
): Watching {
  return createWatching({
    ...parts,
    listRoots: () => listSourceRows(reader),
    isOn: () => !isReadOnly && findLibrarySetting(reader, KEY) !== 'false',
    setOn: (isOn) => saveLibrarySetting(writer, KEY, isOn, parts.clock.now()),
  });
}
