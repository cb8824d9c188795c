import type { FolderId } from '../../shared/ids.ts';
import { isFolderId } from './id-lists.ts';

/** A folder as on disk: its source, and the path below it in the library's form. */
export interface FolderPlace {
  readonly folderId: FolderId;
  readonly path: string;
}

/** The address of a folder's page. Paths may hold any sign, so they stand in it as the digits of their bytes. */
export function folderAddress({ folderId, path }: FolderPlace): string {
  const digits = Array.from(new TextEncoder().encode(path), (byte) => byte.toString(16).padStart(2, '0'));
  return digits.length === 0 ? `/folders/${folderId}` : `/folders/${folderId}/${digits.join('')}`;
}

/** What lists of a folder keep their place under; fit for the id of an element. */
export function folderPlaceName(place: FolderPlace): string {
  return folderAddress(place).slice(1).replaceAll('/', '-');
}

/** The folder of an address's last two parts; undefined where they are none. */
export function folderOfAddress(id: string, digits = ''): FolderPlace | undefined {
  const folderId = Number(id);
  if (!Number.isSafeInteger(folderId) || !isFolderId(folderId) || !/^(?:[\da-f]{2})*$/u.test(digits)) return undefined;
  const bytes = Uint8Array.from(digits.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  return { folderId, path: new TextDecoder().decode(bytes) };
}
