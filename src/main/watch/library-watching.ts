/** The watching of a library's own folders, as its owner chose it. */
import type { ReadDb } from '../db/handles.ts';
import { listSourceRows } from '../db/queries/folders.ts';
import { isLibrarySwitchOn } from '../db/queries/library-settings.ts';
import { createWatching, type Watching, type WatchingParts } from './watching.ts';

/** On unless somebody switched it off, or what is found can't be written. Watches nothing before `refresh`. */
export function watchLibrary(
  { reader, isReadOnly }: { readonly reader: ReadDb; readonly isReadOnly: boolean },
  parts: Omit<WatchingParts, 'listRoots' | 'isOn'>,
): Watching {
  return createWatching({
    ...parts,
    listRoots: () => listSourceRows(reader),
    isOn: () => !isReadOnly && isLibrarySwitchOn(reader, 'watching'),
  });
}
