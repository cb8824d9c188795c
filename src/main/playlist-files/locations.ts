/** What a playlist file says where a track is, as names to compare. Text alone: nothing here, or after it, opens any of it. */

/** A path's names from the first folder to the file. */
export interface NamedPath {
  readonly names: readonly string[];
  readonly isWhole: boolean;
}

const MAX_LENGTH = 32 * 1024;

/**
 * The ways to read a location, the likeliest first; none for an address of the net. A relative one starts from the
 * folder, where one is given. Percent signs are read as in an URL where nothing else is likelier.
 */
export function pathsOf(location: string, folder: string | null): readonly NamedPath[] {
  if (location === '' || location.length > MAX_LENGTH || location.includes('\0')) return [];
  const plain = plainPath(location);
  if (plain === null) return [];
  const decoded = plain.includes('%') ? percentDecoded(plain) : plain;
  const texts = isFileUrl(location) ? [decoded] : [plain, ...(decoded === plain ? [] : [decoded])];
  return texts.map((text) => toNames(text, folder)).filter(({ names }) => names.length > 0);
}

/** The names of a path of this library, as `pathsOf` gives them. */
export function namesOf(path: string): readonly string[] {
  return path.split(/[/\\]/u).filter((name) => name !== '');
}

/** By which two spellings of a name are one: case, and how accents are put together. */
export function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A file's name without its ending. */
export function stemOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at <= 0 ? name : name.slice(0, at);
}

function isFileUrl(location: string): boolean {
  return /^file:/iu.test(location);
}

/** Without the scheme of a `file:` URL; null for any other address. */
function plainPath(location: string): string | null {
  if (isFileUrl(location)) {
    const rest = location.slice('file:'.length);
    // the name of another computer stays: it is one more name before the path
    return rest.replace(/^\/\/(?:localhost)?(?=[/\\])/iu, '');
  }
  const scheme = /^([a-z][a-z\d+.-]+):/iu.exec(location)?.[1];
  return scheme === undefined ? location : null;
}

function toNames(text: string, folder: string | null): NamedPath {
  const bare = text.replace(/^[/\\]{2}\?[/\\](?:UNC[/\\])?/iu, '/');
  const isWhole = /^(?:[/\\]|[a-z][:|](?:[/\\]|$))/iu.test(bare);
  const from = isWhole || folder === null ? [] : namesOf(folder);
  const names = [...from];
  for (const name of namesOf(bare)) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return { names, isWhole: isWhole || folder !== null };
}

/** What can't be decoded as UTF-8 is taken for Latin-1, and what can't be decoded at all stays. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll(/%([\da-f]{2})/giu, (_all, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  }
}

/** A location as a person reads a path: out of an URL, and whole where the folder is known. Addresses stay as they are. */
export function plainLocation(location: string, { folder, isUri }: LocationView): string {
  const plain = plainPath(location);
  if (plain === null || plain === '') return location;
  const text = isUri || isFileUrl(location) ? percentDecoded(plain) : plain;
  // of a drive the letter comes first
  const path = text.replace(/^\/(?=[a-z]:)/iu, '');
  if (folder === null || toNames(path, null).isWhole) return path;
  const { names } = toNames(path, folder);
  return folder.startsWith('/') ? `/${names.join('/')}` : names.join('\\');
}

interface LocationView {
  /** Where the file lies, if that is known. */
  readonly folder: string | null;
  /** Of formats that keep addresses, where percent signs are no letters. */
  readonly isUri: boolean;
}
