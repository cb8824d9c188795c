/** What names say of a change, before anything is opened. Pure. */
import { sep } from 'node:path';
import { isAudioFileName } from '../metadata/formats.ts';
import { isHiddenName } from '../ports/paths.ts';
import { isPlaylistFileName } from '../scan/playlist-names.ts';
import { findCoverImage } from '../scan/cover-image.ts';

/** Whether a scan would look at a file of this name: editors and downloads make others, which come and go. */
export function isOfMusic(name: string): boolean {
  return (
    !isHiddenName(name) && (isAudioFileName(name) || isPlaylistFileName(name) || findCoverImage([name]) !== undefined)
  );
}

/** Whether any of the folders is this one, or holds it. */
export function isAtOrBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf(sep)))) if (folders.has(at)) return true;
  return false;
}
