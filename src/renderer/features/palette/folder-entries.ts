import { Folder } from 'lucide-react';
import type { TreeMatch } from '../../../shared/contract/tree.ts';
import { folderAddress } from '../../link/folder-address.ts';
import type { PaletteEntry } from './palette-entry.ts';

const KIND = 'disk:';

export function isOnDisk({ key }: PaletteEntry): boolean {
  return key.startsWith(KIND);
}

/** A folder on disk, with the way to it. */
export function folderEntry(match: TreeMatch): PaletteEntry {
  const address = folderAddress(match);
  return {
    key: `${KIND}${address}`,
    name: match.name,
    note: match.above.join(' › '),
    icon: Folder,
    picture: undefined,
    run: ({ navigate }) => navigate(address),
  };
}
