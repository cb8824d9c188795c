/** Gathers what a reader finds, within the limits. */
import {
  playlistFileLimits,
  type FileEntry,
  type FilePlaylist,
  type FileProblem,
  type PlaylistFile,
} from './file-types.ts';

const NO_ENTRY: FileEntry = {
  location: null,
  artist: null,
  title: null,
  album: null,
  durationMs: null,
  mbid: null,
  label: null,
  isPart: false,
  comment: null,
};

const NO_PLAYLIST: FilePlaylist = {
  name: null,
  description: null,
  items: [],
  isBuiltIn: false,
  isFolder: false,
  key: null,
  parentKey: null,
  smart: null,
};

/** An entry with the given facts, cleaned of what no name holds. */
export function fileEntry(facts: Partial<FileEntry>): FileEntry {
  const { location, artist, title, album, label, durationMs, comment } = { ...NO_ENTRY, ...facts };
  const isLength = durationMs !== null && Number.isFinite(durationMs) && durationMs > 0 && durationMs < 1e12;
  return {
    ...NO_ENTRY,
    ...facts,
    location: text(location),
    artist: text(artist),
    title: text(title),
    album: text(album),
    label: text(label),
    comment: text(comment),
    durationMs: isLength ? Math.round(durationMs) : null,
  };
}

/** A playlist with the given facts. */
export function filePlaylist(facts: Partial<FilePlaylist>): FilePlaylist {
  const whole = { ...NO_PLAYLIST, ...facts };
  return { ...whole, name: text(whole.name), description: text(whole.description) };
}

/** Null for what says nothing; long texts are cut. */
function text(value: string | null | undefined): string | null {
  const trimmed = value?.trim().slice(0, playlistFileLimits.textLength) ?? '';
  return trimmed === '' ? null : trimmed;
}

export interface FileBuilder {
  readonly entries: FileEntry[];
  readonly problems: FileProblem[];
  /** False where there is no more room. */
  add(entry: FileEntry): boolean;
  readonly problem: (code: FileProblem['code'], line?: number) => void;
}

/** Without anything yet. */
export function startFile(maxEntries: number = playlistFileLimits.entries): FileBuilder {
  const entries: FileEntry[] = [];
  const problems: FileProblem[] = [];
  const problem = (code: FileProblem['code'], line?: number) => {
    if (problems.length < playlistFileLimits.problems) problems.push({ code, line: line ?? null });
  };
  return {
    entries,
    problems,
    problem,
    add: (entry) => {
      if (entries.length < maxEntries) {
        entries.push(entry);
        return true;
      }
      if (!problems.some(({ code }) => code === 'too-many-entries')) problem('too-many-entries');
      return false;
    },
  };
}

/** A file that is one playlist of all its entries. */
export function onePlaylist(
  { entries, problems }: FileBuilder,
  facts: Partial<FilePlaylist>,
): Pick<PlaylistFile, 'entries' | 'playlists' | 'problems' | 'itunes'> {
  const items = Array.from(entries, (_, no) => no);
  return { entries, problems, playlists: [filePlaylist({ ...facts, items })], itunes: null };
}
