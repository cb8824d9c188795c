/** Holds a tree of modules against the table of borders. */
import { barrels, borders, indexEntries, type Border } from './borders.ts';
import { importsOf, type Import, type Sources } from './modules.ts';

export interface Edge extends Import {
  readonly from: string;
}

/** Every import of the tree. */
export function readEdges(sources: Sources): readonly Edge[] {
  return [...sources].flatMap(([from, text]) => importsOf(from, text).map((it) => ({ ...it, from })));
}

/** One sentence for each import that the table forbids, and for each file that stands in no room. */
export function findForbidden(sources: Sources): readonly string[] {
  const homeless = [...sources.keys()].filter((path) => roomOf(path) === undefined);
  const edges = readEdges(sources);
  return [
    ...homeless.map((path) => `${path} lies in no room of the table`),
    ...edges.flatMap((edge) => {
      const room = roomOf(edge.from);
      if (room === undefined || isAllowed(edge, room, borders[room.pattern] ?? { may: [] }, sources)) return [];
      return [`${edge.from} may not import ${edge.isType ? 'types of ' : ''}${edge.target}`];
    }),
  ];
}

/** One sentence for each file that hands on what others export, where none may. */
export function findBarrels(sources: Sources): readonly string[] {
  const isBarrel = (path: string) => barrels.some((pattern) => prefixOf(pattern, path) === path);
  const handers = readEdges(sources).flatMap(({ from, isReExport, target }) =>
    isReExport && !isBarrel(from) ? [`${from} hands on ${target}`] : [],
  );
  const indexes = [...sources.keys()].filter((path) => /(^|\/)index\.tsx?$/.test(path));
  const strangers = indexes.filter((path) => !isBarrel(path) && !indexEntries.includes(path));
  return [...handers, ...strangers.map((path) => `${path} is no place for an index`)];
}

/** What a module brings along, through all that it imports. Shape: target → the chain of files that leads to it. */
export function findReachable(
  sources: Sources,
  start: string,
  kinds: { readonly areTypesFollowed: boolean },
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>([[start, [start]]]);
  // a map gives the entries that are added while it is walked, too
  for (const [path, chain] of found) {
    const text = sources.get(path);
    if (text === undefined) continue;
    for (const { target, isType } of importsOf(path, text)) {
      if ((kinds.areTypesFollowed || !isType) && !found.has(target)) found.set(target, [...chain, target]);
    }
  }
  return found;
}

interface Room {
  readonly pattern: string;
  /** The part of the path that the pattern stands for. */
  readonly prefix: string;
}

function roomOf(path: string): Room | undefined {
  const rooms = Object.keys(borders).flatMap((pattern) => {
    const prefix = prefixOf(pattern, path);
    return prefix === undefined ? [] : [{ pattern, prefix }];
  });
  return rooms.toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
}

function isAllowed(edge: Edge, room: Room, { may, types = [], packages = [] }: Border, sources: Sources): boolean {
  const { target, isPackage, isType } = edge;
  if (isPackage) return packages.some((name) => target === name || target.startsWith(`${name}/`));
  // an import names a file that is there, extension included; styles are no modules
  if (!sources.has(target) && !target.endsWith('.css')) return false;
  const allowed = isType ? [...may, ...types] : may;
  return isBelow(target, room.prefix) || allowed.some((pattern) => prefixOf(pattern, target) !== undefined);
}

function isBelow(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

/** The leading part of the path that the pattern stands for. */
function prefixOf(pattern: string, path: string): string | undefined {
  const names = path.split('/');
  const wanted = pattern.split('/');
  const fits = wanted.every((name, at) => name === names[at] || (name === '*' && names[at] !== undefined));
  return fits ? names.slice(0, wanted.length).join('/') : undefined;
}
