/** Paths of folders and what lies in them. Pure. */
import { sep } from 'node:path';

/** Whether a path is the root's own, or below it. */
export function isInside(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The path of a name in a folder. */
export function join(folder: string, name: string): string {
  return folder.endsWith(sep) ? folder + name : folder + sep + name;
}
