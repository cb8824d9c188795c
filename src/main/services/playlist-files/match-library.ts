/** Asks the library which tracks the entries of a file, or of a playlist, mean. */
import { sortKey } from '../../../shared/text/fold.ts';
import type { ReadDb } from '../../db/handles.ts';
import {
  listByRecordings,
  listByTitles,
  listTrackPaths,
  readStoredTracks,
} from '../../db/queries/playlists/match-tracks.ts';
import { saidNames } from '../../playlist-files/compare-tags.ts';
import { createEntryMatcher, type Library } from '../../playlist-files/match-entries.ts';
import type { EntryMatch, KnownTrack, Wanted } from '../../playlist-files/match-types.ts';
import { createPathIndex, type PathIndex } from '../../playlist-files/path-index.ts';

interface MatchParts {
  readonly db: ReadDb;
  /** Lets others have their turn. */
  readonly turn: () => Promise<void>;
}

// each takes some 10 ms, in which nobody else is answered
const PATHS_A_SLICE = 10_000;
const ENTRIES_A_SLICE = 500;

/**
 * One answer an entry, in order. Relative paths start from `folder`, where it is known. Only what the library knows is
 * looked at: no file is opened or asked for. Cost: a walk over all paths of the library, in slices.
 */
export async function matchWanted(
  { db, turn }: MatchParts,
  wanted: readonly Wanted[],
  folder: string | null,
): Promise<readonly EntryMatch[]> {
  if (wanted.length === 0) return [];
  const paths = await indexPaths({ db, turn }, wanted, folder);
  const tracks = new Map<number, KnownTrack>();
  const titles = new Map<string, readonly number[]>();
  const recordings = new Map<string, readonly number[]>();
  const keysOf = (entry: Wanted) => [...new Set(saidNames(entry).map(({ title }) => sortKey(title)))];
  for (let at = 0; at < wanted.length; at += ENTRIES_A_SLICE) {
    const slice = wanted.slice(at, at + ENTRIES_A_SLICE);
    const said = slice.flatMap((entry) => saidNames(entry).map(({ title }) => title));
    for (const [key, ids] of listByTitles(db, said)) titles.set(key, ids);
    const mbids = slice.flatMap((entry) => entry.mbid ?? []);
    for (const [recording, ids] of listByRecordings(db, mbids)) recordings.set(recording, ids);
    const ids = slice.flatMap((entry) => [
      ...(entry.location === null ? [] : (paths.find(entry.location)?.hits.map(({ id }) => id) ?? [])),
      ...keysOf(entry).flatMap((key) => titles.get(key) ?? []),
      ...(entry.mbid === null ? [] : (recordings.get(entry.mbid) ?? [])),
    ]);
    const unknown = [...new Set(ids)].filter((id) => !tracks.has(id));
    for (const track of readStoredTracks(db, unknown)) tracks.set(track.id, track);
    await turn();
  }
  const known = (ids: readonly number[] | undefined) => (ids ?? []).flatMap((id) => tracks.get(id) ?? []);
  const library: Library = {
    paths,
    findTrack: (id) => tracks.get(id),
    ofRecording: (mbid) => known(recordings.get(mbid)),
    ofTitle: (entry) => known([...new Set(keysOf(entry).flatMap((key) => titles.get(key) ?? []))]),
  };
  return await inSlices(createEntryMatcher(wanted, library), wanted.length, turn);
}

async function indexPaths({ db, turn }: MatchParts, wanted: readonly Wanted[], folder: string | null) {
  const index: PathIndex = createPathIndex(
    wanted.flatMap(({ location }) => location ?? []),
    folder,
  );
  for (let after = index.isEmpty ? null : 0; after !== null;) {
    const slice = listTrackPaths(db, after, PATHS_A_SLICE);
    for (const { id, path } of slice) index.add(id, path);
    after = slice.length < PATHS_A_SLICE ? null : (slice.at(-1)?.id ?? null);
    await turn();
  }
  return index;
}

async function inSlices(
  matchOne: (no: number) => EntryMatch,
  count: number,
  turn: () => Promise<void>,
): Promise<readonly EntryMatch[]> {
  const matches: EntryMatch[] = [];
  for (let no = 0; no < count; no++) {
    matches.push(matchOne(no));
    if (no % ENTRIES_A_SLICE === ENTRIES_A_SLICE - 1) await turn();
  }
  return matches;
}
