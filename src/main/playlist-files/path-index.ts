/** Tracks by the names of their files, for paths of which only the end is the same. */
import { comparable, namesOf, pathsOf, stemOf, type NamedPath } from './locations.ts';

export interface PathIndex {
  /** Whether no track could be found by it. */
  readonly isEmpty: boolean;
  /** Keeps the track where one of the locations may mean it. */
  add(id: number, path: string): void;
  /** Tracks whose path ends most like the location; several where they are alike. */
  find(location: string): PathFind | undefined;
}

export interface PathFind {
  readonly hits: readonly PathHit[];
  /** How many names are the same at the end, the file's own counted. */
  readonly length: number;
  /** Whether that is all that the location says. */
  readonly isAll: boolean;
  /** Whether both paths are the same from their beginning. */
  readonly isWhole: boolean;
  /** The file's name is the same but for its ending. */
  readonly isOtherFormat: boolean;
}

interface PathHit {
  readonly id: number;
  /** What both have before the same end: where files went together, it is the same for all. */
  readonly move: string;
}

interface Known {
  readonly id: number;
  readonly names: readonly string[];
}

/** Locations first, tracks after: only what may be asked for is kept, whatever the library's size. */
export function createPathIndex(locations: readonly string[], folder: string | null): PathIndex {
  const byLocation = new Map(locations.map((location) => [location, pathsOf(location, folder)]));
  const wanted = new Map<string, Known[]>();
  for (const paths of byLocation.values()) for (const path of paths) wanted.set(keyOf(path.names), []);
  return {
    isEmpty: wanted.size === 0,
    add: (id, path) => {
      const names = namesOf(path);
      wanted.get(keyOf(names))?.push({ id, names });
    },
    find: (location) => {
      for (const path of byLocation.get(location) ?? []) {
        const found = best(path, wanted.get(keyOf(path.names)) ?? []);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function keyOf(names: readonly string[]): string {
  return comparable(stemOf(names.at(-1) ?? ''));
}

interface Compared {
  readonly known: Known;
  readonly isOtherFormat: boolean;
  /** Names that are the same but for case and accents. */
  readonly length: number;
  /** Of them, letter by letter. */
  readonly exact: number;
}

function best(path: NamedPath, all: readonly Known[]): PathFind | undefined {
  const compared = all.map((known) => compare(path.names, known));
  const sameFormat = compared.filter(({ isOtherFormat }) => !isOtherFormat);
  const pool = sameFormat.length > 0 ? sameFormat : compared;
  const length = Math.max(0, ...pool.map((one) => one.length));
  const longest = pool.filter((one) => one.length === length);
  const exact = Math.max(0, ...longest.map((one) => one.exact));
  const hits = longest.filter((one) => one.exact === exact);
  const [first] = hits;
  if (first === undefined) return undefined;
  const isAll = length === path.names.length;
  return {
    hits: hits.map(({ known }) => ({ id: known.id, move: moveOf(path.names, known.names, length) })),
    length,
    isAll,
    isWhole: isAll && path.isWhole && length === first.known.names.length,
    isOtherFormat: first.isOtherFormat,
  };
}

function compare(names: readonly string[], known: Known): Compared {
  const [last = '', knownLast = ''] = [names.at(-1), known.names.at(-1)];
  const isOtherFormat = comparable(last) !== comparable(knownLast);
  let length = 1;
  let exact = last === knownLast ? 1 : 0;
  for (; length < Math.min(names.length, known.names.length); length++) {
    const [one = '', other = ''] = [names.at(-1 - length), known.names.at(-1 - length)];
    if (comparable(one) !== comparable(other)) break;
    if (one === other) exact++;
  }
  return { known, isOtherFormat, length, exact };
}

function moveOf(names: readonly string[], known: readonly string[], length: number): string {
  const before = (all: readonly string[]) => all.slice(0, all.length - length).join('/');
  return `${before(names)}\n${before(known)}`;
}
