/** A playlist as the text of an M3U8 file, which other players read. */
import { posix, win32 } from 'node:path';

interface M3uEntry {
  readonly artist: string | null;
  readonly title: string | null;
  readonly durationMs: number | null;
  /** Of the file, absolute. */
  readonly path: string;
}

interface M3uWish {
  readonly name: string;
  readonly entries: readonly M3uEntry[];
  /** The folder that the file is to lie in, which paths start from; null for whole paths. */
  readonly base: string | null;
}

// oxlint-disable-next-line no-control-regex -- what ends a line, or hides something in it
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/gu;
// a name that a reader would take for a comment or an address, or trim
const UNLIKE_A_PATH = /^(?:[#\s]|[a-z][\w+.-]+:)/iu;

/** Lines end in `\n`. An entry is two lines: nothing that a name holds makes more of them, or other ones. */
export function toM3u({ name, entries, base }: M3uWish): string {
  const lines = entries.flatMap(({ artist, title, durationMs, path }) => {
    const seconds = durationMs === null ? -1 : Math.round(durationMs / 1000);
    const words = [artist, title].filter((text) => text !== null && text !== '').join(' - ');
    return [`#EXTINF:${seconds},${oneLine(words)}`, toReference(path, base)];
  });
  return ['#EXTM3U', `#PLAYLIST:${oneLine(name)}`, ...lines, ''].join('\n');
}

/** Whether a line of text can name the file at all. */
export function canBeReferred(path: string): boolean {
  return path.search(CONTROL) < 0 && !path.includes('\uFFFD') && path.trimEnd() === path;
}

/** The lowest folder that all the files lie in; null where they lie on different drives. */
export function commonFolder(files: readonly string[]): string | null {
  const [first, ...others] = files;
  if (first === undefined) return null;
  const paths = pathsOf(first);
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

function toReference(path: string, base: string | null): string {
  if (base === null) return path;
  const paths = pathsOf(path);
  const below = paths.relative(base, path);
  // of another drive there is no way from here to there
  if (paths.isAbsolute(below)) return path;
  const plain = below.replaceAll(paths.sep, '/');
  return UNLIKE_A_PATH.test(plain) ? `./${plain}` : plain;
}

function pathsOf(path: string): typeof posix {
  return posix.isAbsolute(path) ? posix : win32;
}

function oneLine(text: string): string {
  return text.replaceAll(CONTROL, ' ').trim();
}
