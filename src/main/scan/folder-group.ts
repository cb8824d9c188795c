/** Folders that hold the discs of one album count as one place. */
import { fold } from '../../shared/text/fold.ts';

const DISC_WORD = '(?:cd|disc|disk|dvd|диск|lp|vinyl)';
const DISC_FOLDER = new RegExp(`^${DISC_WORD}[\\s_.#-]*(\\d{1,2})\\b`, 'iu');
const DISC_SUFFIX = new RegExp(`^(.*\\S)[\\s_.,-]*[\\[(]?\\s*\\b${DISC_WORD}[\\s_.#-]*(\\d{1,2})\\s*[\\])]?$`, 'iu');

export interface FolderGroup {
  /** Equal for folders that hold discs of one album. */
  readonly key: string;
  /** The folder's name without the disc, or that of the folder around it; empty at a root. */
  readonly albumFolderName: string;
  readonly discNo: number | null;
}

/**
 * Where a folder belongs when albums are put together: `Album/CD1` and `Album/CD2` to `Album`,
 * `Album (Disc 1)` and `Album (Disc 2)` to one group beside them.
 */
export function folderGroup(path: string): FolderGroup {
  const { parent, name } = split(path);
  const disc = DISC_FOLDER.exec(name);
  if (disc !== null) return { key: parent, albumFolderName: split(parent).name, discNo: Number(disc[1]) };
  const suffix = DISC_SUFFIX.exec(name);
  if (suffix?.[1] !== undefined) {
    return { key: `${parent}\0${fold(suffix[1])}`, albumFolderName: suffix[1], discNo: Number(suffix[2]) };
  }
  return { key: path, albumFolderName: name, discNo: null };
}

function split(path: string): { readonly parent: string; readonly name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return { parent: path.slice(0, Math.max(at, 0)), name: path.slice(at + 1) };
}
