/** Which tracks of the library the entries of a playlist are: by path, by identifier, by what is said of them. Pure. */
import { compareLength, compareTags, contradicts } from './compare-tags.ts';
import { MATCHED, type Candidate, type EntryMatch, type KnownTrack, type Wanted } from './match-types.ts';
import type { PathFind, PathIndex } from './path-index.ts';

export interface Library {
  readonly paths: Pick<PathIndex, 'find'>;
  findTrack(id: number): KnownTrack | undefined;
  /** All with that MusicBrainz recording. */
  ofRecording(mbid: string): readonly KnownTrack[];
  /** All that may have one of the titles that the entry says. */
  ofTitle(wanted: Wanted): readonly KnownTrack[];
}

const MAX_CANDIDATES = 5;
const GONE = 3;

/** What answers for the entry of a number. All of them together tell where files went that went together. */
export function createEntryMatcher(all: readonly Wanted[], library: Library): (no: number) => EntryMatch {
  const finds = all.map(({ location }) => (location === null ? undefined : library.paths.find(location)));
  const move = commonMove(finds);
  return (no) => {
    const wanted = all[no];
    return wanted === undefined
      ? { state: 'unmatched', candidates: [] }
      : settle(candidatesOf(wanted, finds[no], { library, move }));
  };
}

/** Where most of the files went together; undefined where no way is the one of more than a file, and of more than any other. */
function commonMove(finds: readonly (PathFind | undefined)[]): string | undefined {
  const votes = new Map<string, number>();
  for (const find of finds) {
    if (find === undefined || find.isOtherFormat) continue;
    for (const move of new Set(find.hits.map((hit) => hit.move))) votes.set(move, (votes.get(move) ?? 0) + 1);
  }
  const [first, second] = [...votes].toSorted(([, a], [, b]) => b - a);
  return first !== undefined && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

interface Around {
  readonly library: Library;
  readonly move: string | undefined;
}

function candidatesOf(wanted: Wanted, find: PathFind | undefined, { library, move }: Around): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  const put = ({ trackId, reason, ...given }: Candidate) => {
    // of a track that is gone and one that is there, the latter is meant
    const confidence = given.confidence - (library.findTrack(trackId)?.isMissing === true ? GONE : 0);
    const known = found.get(trackId);
    if (known === undefined || known.confidence < confidence) found.set(trackId, { trackId, reason, confidence });
  };
  for (const candidate of byPath(wanted, find, { library, move })) put(candidate);
  if (wanted.mbid !== null) for (const candidate of byRecording(wanted, library, wanted.mbid)) put(candidate);
  const isFound = [...found.values()].some(({ confidence }) => confidence >= MATCHED);
  for (const track of isFound ? [] : library.ofTitle(wanted)) {
    const tags = compareTags(wanted, track);
    if (tags !== undefined) put({ trackId: track.id, ...tags });
  }
  return [...found.values()].toSorted((a, b) => b.confidence - a.confidence);
}

function byPath(wanted: Wanted, find: PathFind | undefined, { library, move }: Around): readonly Candidate[] {
  if (find === undefined) return [];
  const moved = find.hits.filter((hit) => hit.move === move);
  const hits = moved.length === 1 ? moved : find.hits;
  return hits.slice(0, MAX_CANDIDATES * 4).flatMap(({ id }): Candidate[] => {
    const track = library.findTrack(id);
    if (track === undefined) return [];
    const { confidence, reason } = pathConfidence(wanted, find, track, moved.length === 1);
    // tags decide between several, as they do where only the name is the same
    const tags = compareTags(wanted, track);
    if (tags !== undefined && !wanted.isPart && tags.confidence >= 60 && confidence < 95)
      return [{ trackId: id, confidence: Math.min(99, Math.max(confidence, tags.confidence) + 2), reason }];
    return [{ trackId: id, confidence, reason }];
  });
}

function pathConfidence(
  wanted: Wanted,
  find: PathFind,
  track: KnownTrack,
  isMoved: boolean,
): Pick<Candidate, 'confidence' | 'reason'> {
  // the sheet of a whole disc means a part of the file
  if (wanted.isPart) return { confidence: 50, reason: 'path-end' };
  if (find.isOtherFormat) {
    const isSameLength = compareLength(wanted, track) === true;
    return { confidence: isSameLength && find.length > 1 ? 88 : find.length > 1 ? 70 : 45, reason: 'other-format' };
  }
  if (find.isWhole) return { confidence: 100, reason: 'path' };
  if (contradicts(wanted, track)) return { confidence: 40, reason: 'path-end' };
  const isAlone = find.hits.length === 1;
  if (isMoved) return { confidence: 96, reason: 'same-move' };
  if (find.length > 1) return { confidence: isAlone ? 95 : 60, reason: 'path-end' };
  return { confidence: isAlone ? 65 : 45, reason: 'path-end' };
}

function byRecording(wanted: Wanted, library: Library, mbid: string): readonly Candidate[] {
  const all = library.ofRecording(mbid);
  if (all.length === 1) return all.map(({ id }) => ({ trackId: id, confidence: 99, reason: 'identifier' }));
  // the same recording on several albums
  return all.map((track) => {
    const tags = compareTags(wanted, track);
    const isOnAlbum = wanted.album !== null && tags !== undefined && tags.confidence >= 92;
    return { trackId: track.id, confidence: isOnAlbum ? 98 : 75, reason: 'identifier' };
  });
}

function settle(candidates: readonly Candidate[]): EntryMatch {
  const [best, next] = candidates;
  if (best === undefined) return { state: 'unmatched', candidates: [] };
  const isClear = next === undefined || best.confidence - next.confidence >= 2 || best.confidence === 100;
  const state = best.confidence >= MATCHED && isClear ? 'matched' : 'doubtful';
  return { state, candidates: candidates.slice(0, MAX_CANDIDATES) };
}
