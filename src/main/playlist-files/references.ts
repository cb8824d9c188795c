/** How a playlist file names the files that are in it. */
import { posix, win32 } from 'node:path';

// oxlint-disable-next-line no-control-regex -- what ends a line, or hides something in it
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/gu;
// a name that a reader would take for a comment, a section or an address, or trim
const UNLIKE_A_PATH = /^(?:[#;[\s]|[a-z][\w+.-]+:)/iu;
const ADDRESS = /^[a-z][a-z\d+.-]+:\/\//iu;

/** Whether a line of text can name the file at all. */
export function canBeReferred(path: string): boolean {
  return path.isWellFormed() && path.search(CONTROL) < 0 && !path.includes('\uFFFD') && path.trimEnd() === path;
}

/** The lowest folder that all the files lie in; null where they lie on different drives. */
export function commonFolder(files: readonly string[]): string | null {
  const [first, ...others] = files.filter((path) => !ADDRESS.test(path) && flavourOf(path).isAbsolute(path));
  if (first === undefined) return null;
  const paths = flavourOf(first);
  let folder = paths.dirname(first);
  for (const path of others) {
    while (!path.startsWith(folder.endsWith(paths.sep) ? folder : folder + paths.sep)) {
      const above = paths.dirname(folder);
      if (above === folder) return null;
      folder = above;
    }
  }
  return folder;
}

/** The path as a line names it, from the folder that the file is to lie in; null for whole paths. */
export function toReference(path: string, base: string | null): string {
  const below = belowBase(path, base);
  if (below === null) return path;
  return UNLIKE_A_PATH.test(below) ? `./${below}` : below;
}

/** The same as an URI: what stands in a name is never syntax. */
export function toUri(path: string, base: string | null): string {
  if (ADDRESS.test(path)) return path;
  const below = belowBase(path, base);
  if (below !== null) return escaped(below);
  const paths = flavourOf(path);
  if (!paths.isAbsolute(path)) return escaped(path.replaceAll('\\', '/'));
  if (paths === posix) return `file://${escaped(path)}`;
  const plain = path.replaceAll('\\', '/');
  // a share has the other computer's name where a drive has none
  return plain.startsWith('//') ? `file:${escaped(plain)}` : `file:///${escaped(plain).replace('%3A', ':')}`;
}

/** Without breaks and signs that show as nothing. */
export function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(CONTROL, ' ').trim();
}

/** With slashes; null where there is no way from the base to it, as to another drive. */
function belowBase(path: string, base: string | null): string | null {
  if (base === null || ADDRESS.test(path)) return null;
  const paths = flavourOf(path);
  if (flavourOf(base) !== paths) return null;
  const below = paths.relative(base, path);
  return paths.isAbsolute(below) ? null : below.replaceAll(paths.sep, '/');
}

function escaped(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

function flavourOf(path: string): typeof posix {
  return posix.isAbsolute(path) ? posix : win32;
}
