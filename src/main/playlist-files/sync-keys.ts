/** By what an entry of a file and one of a playlist are known to be the same. Text alone. */
import type { PlaylistFormat } from '../../shared/contract/playlist-formats.ts';
import type { FileEntry } from './file-types.ts';
import { namesOf, pathsOf, plainLocation } from './locations.ts';

/** Of formats that keep addresses, where percent signs are no letters. */
const URI_FORMATS: ReadonlySet<PlaylistFormat> = new Set<PlaylistFormat>(['xspf', 'jspf', 'itunes']);

/** Where the file lies, and what it is. */
export interface SyncedFile {
  readonly folder: string;
  readonly format: PlaylistFormat;
}

/** The same for an entry however the file is written anew around it: whole or relative, with whichever slashes. */
export function keyOfLine(entry: FileEntry, { folder, format }: SyncedFile): string {
  const { location, artist, title, album, label } = entry;
  if (location === null) return `text:${JSON.stringify([artist, title ?? label, album])}`;
  const path = plainLocation(location, { folder, isUri: URI_FORMATS.has(format) });
  const [first] = pathsOf(path, folder);
  return first === undefined ? `other:${location}` : keyOfNames(first.names);
}

/** That of a file of this library, or of what was kept of one. */
export function keyOfPath(path: string): string {
  const [first] = pathsOf(path, null);
  return first === undefined ? `other:${path}` : keyOfNames(namesOf(path));
}

function keyOfNames(names: readonly string[]): string {
  return `/${names.join('/')}`.toWellFormed();
}
