/** The library of iTunes (`iTunes Music Library.xml`): a property list, read as it comes, for it may be large. */
import { fileEntry, filePlaylist, startFile } from './file-builder.ts';
import {
  playlistFileLimits,
  RefusedFile,
  type FileEntry,
  type FilePlaylist,
  type ItunesTotals,
  type PlaylistFile,
} from './file-types.ts';
import { createXmlReader } from './read-xml.ts';
import { readItunesRules } from './rules/itunes-rules.ts';
import type { KnownPlaylist } from './rules/itunes-parts.ts';

type Value = string | number | boolean;

interface Dict {
  readonly values: Map<string, Value>;
  key: string | undefined;
}

export interface ItunesReader {
  /** Throws: RefusedFile. */
  write(chunk: string): void;
  /** Throws: RefusedFile for what is no such library. */
  end(): Omit<PlaylistFile, 'format' | 'encoding'>;
}

interface Library {
  readonly noById: Map<number, number>;
  readonly playlists: FilePlaylist[];
  /** The rules of smart lists, by the place of the list. */
  readonly rules: Map<number, { readonly info: string; readonly criteria: string }>;
  /** By the key that rules name it with. */
  readonly byKey: Map<string, KnownPlaylist>;
  items: number[];
  itemCount: number;
}

/** Playlists with all their items, and what the tracks say; ratings and plays are summed only. */
export function createItunesReader(): ItunesReader {
  const file = startFile(playlistFileLimits.itunesEntries);
  const library: Library = {
    noById: new Map(),
    playlists: [],
    rules: new Map(),
    byKey: new Map(),
    items: [],
    itemCount: 0,
  };
  const totals = createTotals();
  // where the reader is: keys of dictionaries, one a level; arrays have none
  const stack: Dict[] = [];
  const placeOf = () => stack.map(({ key }) => key ?? '').join('/');
  let isPlist = false;
  const onDictEnd = ({ values }: Dict, place: string) => {
    if (/^Tracks\/[^/]*$/u.test(place)) {
      const id = values.get('Track ID');
      totals.add(values);
      if (typeof id === 'number' && file.add(toEntry(values))) library.noById.set(id, file.entries.length - 1);
    } else if (place === 'Playlists//Playlist Items/') takeItem(library, values);
    else if (place === 'Playlists/') takePlaylist(library, values);
  };
  const reader = createXmlReader({
    open: ({ name }, depth) => {
      if (depth === 0 && name === 'plist') isPlist = true;
      if (name === 'dict' || name === 'array') stack.push({ values: new Map(), key: undefined });
    },
    close: (name, text) => {
      if (name === 'dict' || name === 'array') {
        const ended = stack.pop();
        if (ended !== undefined && name === 'dict') onDictEnd(ended, placeOf());
        const outer = stack.at(-1);
        if (outer !== undefined) outer.key = undefined;
        return;
      }
      const dict = stack.at(-1);
      if (dict === undefined) return;
      if (name === 'key') dict.key = text;
      else if (dict.key !== undefined) {
        dict.values.set(dict.key, toValue(name, text));
        dict.key = undefined;
      }
    },
  });
  return {
    write: (chunk) => reader.write(chunk),
    end: () => {
      if (reader.end() > 0) file.problem('damaged');
      if (!isPlist || (library.playlists.length === 0 && file.entries.length === 0))
        throw new RefusedFile('unknown-format');
      const { entries, problems } = file;
      // rules name lists that may come after theirs
      const playlists = library.playlists.map((playlist, no) => {
        const rules = library.rules.get(no);
        if (rules === undefined) return playlist;
        return { ...playlist, smart: readItunesRules(rules, (key) => library.byKey.get(key)) };
      });
      return { entries, problems, playlists, itunes: totals.end() };
    },
  };
}

function toValue(name: string, text: string): Value {
  if (name === 'integer' || name === 'real') return Number(text);
  if (name === 'true' || name === 'false') return name === 'true';
  return name === 'data' ? text.replaceAll(/\s+/gu, '') : text;
}

function textIn(values: Dict['values'], key: string): string | null {
  const value = values.get(key);
  return typeof value === 'string' ? value : null;
}

function toEntry(values: Dict['values']): FileEntry {
  return fileEntry({
    location: textIn(values, 'Location'),
    title: textIn(values, 'Name'),
    artist: textIn(values, 'Artist'),
    album: textIn(values, 'Album'),
    durationMs: Number(values.get('Total Time') ?? Number.NaN),
  });
}

function takeItem(library: Library, values: Dict['values']): void {
  const no = library.noById.get(Number(values.get('Track ID')));
  library.itemCount++;
  // an item of no track is kept nowhere; its count tells that it was there
  if (no !== undefined && library.itemCount <= playlistFileLimits.itunesEntries) library.items.push(no);
}

/** What iTunes numbers its own list of all music with. */
const ALL_MUSIC = 4;

function takePlaylist(library: Library, values: Dict['values']): void {
  const [info, criteria] = [textIn(values, 'Smart Info'), textIn(values, 'Smart Criteria')];
  const kind = values.get('Distinguished Kind');
  const no = library.playlists.length;
  const key = textIn(values, 'Playlist Persistent ID');
  const isBuiltIn = values.get('Master') === true || kind !== undefined;
  const isFolder = values.get('Folder') === true;
  const isAll = values.get('Master') === true || kind === ALL_MUSIC;
  if (key !== null) library.byKey.set(key.toUpperCase(), { no, isAll, isOwn: !isBuiltIn && !isFolder });
  if (info !== null && criteria !== null) library.rules.set(no, { info, criteria });
  library.playlists.push(
    filePlaylist({
      name: textIn(values, 'Name'),
      description: textIn(values, 'Description'),
      items: library.items,
      isBuiltIn,
      isFolder,
      key,
      parentKey: textIn(values, 'Parent Persistent ID'),
    }),
  );
  library.items = [];
}

function createTotals() {
  const totals = { trackCount: 0, locatedCount: 0, ratedCount: 0, playedCount: 0, playCountSum: 0, durationSumMs: 0 };
  let lovedCount = 0;
  return {
    add: (values: Dict['values']) => {
      const plays = Number(values.get('Play Count') ?? 0);
      totals.trackCount++;
      if (values.has('Location')) totals.locatedCount++;
      if (Number(values.get('Rating') ?? 0) > 0 && values.get('Rating Computed') !== true) totals.ratedCount++;
      if (plays > 0) totals.playedCount++;
      totals.playCountSum += plays;
      totals.durationSumMs += Number(values.get('Total Time') ?? 0);
      if (values.get('Loved') === true) lovedCount++;
    },
    end: (): ItunesTotals => ({ ...totals, lovedCount }),
  };
}
