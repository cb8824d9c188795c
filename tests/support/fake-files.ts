/** A file system that exists only as a map, and the walker and the parser that see it: for scans without a disk. */
import type { ReadOutcome, TrackFacts } from '../../src/main/metadata/track-facts.ts';
import { packFolders, unpackFolders } from '../../src/main/scan/walk-batch.ts';
import type { WalkedFile, WalkedFolder, WalkRoot } from '../../src/main/scan/walked.ts';

interface FakeFile {
  /** Equal in files that hold the same recording. Null: not readable as music. */
  readonly sound: string | null;
  readonly tags: FakeTags;
  readonly mtimeUs: number;
}

export interface FakeTags {
  readonly title: string | null;
  /** Several are written with a plus between them. */
  readonly artist: string;
  readonly album: string | null;
  readonly trackNo: number | null;
}

export interface FakeFiles {
  readonly files: Map<string, FakeFile>;
  /** Roots that can't be reached. */
  readonly offline: Set<string>;
  /** Folders that can't be listed. */
  readonly locked: Set<string>;
  /** Roots whose drive fails after that many folders. */
  readonly failing: Map<string, number>;
  walk(roots: readonly WalkRoot[]): AsyncGenerator<readonly WalkedFolder[]>;
  read(paths: readonly string[]): Promise<readonly ReadOutcome[]>;
  digest(path: string): Promise<string | null>;
}

/** An empty one. */
export function makeFakeFiles(): FakeFiles {
  const fake: FakeFiles = {
    files: new Map(),
    offline: new Set(),
    locked: new Set(),
    failing: new Map(),
    walk: async function* (roots) {
      for (const root of roots) {
        // two batches a root, so that what belongs together is met apart
        // as they come from the walker's thread
        const folders = unpackFolders(packFolders([...walkFake(fake, root)]));
        const half = Math.ceil(folders.length / 2);
        yield await Promise.resolve(folders.slice(0, half));
        yield folders.slice(half);
      }
    },
    digest: async (path) => {
      const sound = fake.files.get(path)?.sound ?? null;
      return await Promise.resolve(sound === null ? null : `f1:${sound}`);
    },
    read: async (paths) => await Promise.resolve(paths.map((path) => readFake(fake.files.get(path)))),
  };
  return fake;
}

function walkFake(fake: FakeFiles, root: WalkRoot): readonly WalkedFolder[] {
  const { rootId, path } = root;
  const whole = listFake(fake, root);
  const failsAfter = fake.failing.get(path);
  if (failsAfter === undefined || failsAfter >= whole.length || fake.offline.has(path)) return whole;
  const fault = { rootId, path, mtimeUs: 0, files: [], image: null, problem: broken, isFault: true };
  return [...whole.slice(0, failsAfter), fault];
}

const broken = { code: 'unreadable-file', message: 'This folder could not be listed (EIO)' } as const;

function listFake(fake: FakeFiles, { rootId, path: rootPath, sample = [] }: WalkRoot): readonly WalkedFolder[] {
  const { files, offline, locked } = fake;
  const folder = (path: string, listed: WalkedFolder['files'], problem: WalkedFolder['problem'] = null) => {
    return { rootId, path, mtimeUs: 0, files: listed, image: null, problem };
  };
  if (offline.has(rootPath)) return [folder(rootPath, [], denied)];
  const lists = new Map<string, WalkedFile[]>([[rootPath, []]]);
  for (const [path, { mtimeUs }] of files) {
    if (!path.startsWith(`${rootPath}/`)) continue;
    for (const around of foldersAround(path, rootPath)) if (!lists.has(around)) lists.set(around, []);
    const at = path.lastIndexOf('/');
    lists.get(path.slice(0, at))?.push({ name: path.slice(at + 1), sizeBytes: 1000, mtimeUs, inode: null });
  }
  const isSampleGone = sample.length > 0 && !sample.some((path) => files.has(path));
  const drive = {
    device: '1',
    fileSystem: null,
    isEmpty: lists.size === 1 && lists.get(rootPath)?.length === 0,
    isSampleGone,
  };
  return [...lists]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, listed]) => {
      if (locked.has(path)) return [folder(path, [], denied)];
      if (foldersAround(path, rootPath).some((around) => locked.has(around))) return [];
      return [path === rootPath ? { ...folder(path, listed), drive } : folder(path, listed)];
    });
}

const denied = { code: 'path-denied', message: 'Fonoteka may not open this folder' } as const;

/** The folders between a root and what lies in it, the outermost first. */
function foldersAround(path: string, rootPath: string): readonly string[] {
  const names = path.slice(rootPath.length + 1).split('/');
  return names.slice(0, -1).map((_, at) => `${rootPath}/${names.slice(0, at + 1).join('/')}`);
}

function readFake(file: FakeFile | undefined): ReadOutcome {
  if (file === undefined || file.sound === null)
    return { facts: null, problem: { code: 'unreadable-file', message: 'The file is damaged' } };
  const { title, artist, album, trackNo } = file.tags;
  const facts = { ...noFacts, title, artists: artist.split('+'), album, trackNo, audioDigest: `q1:${file.sound}` };
  return { facts, problem: null };
}

const noFacts: TrackFacts = {
  title: null,
  artists: [],
  artistCredit: null,
  album: null,
  albumArtists: [],
  trackNo: null,
  trackTotal: null,
  discNo: null,
  discTotal: null,
  releaseDate: null,
  originalDate: null,
  genres: ['Rock'],
  credits: [],
  isCompilation: false,
  bpm: null,
  comment: null,
  isrc: null,
  titleSort: null,
  albumSort: null,
  artistSort: null,
  albumArtistSort: null,
  mbRecordingId: null,
  mbAlbumId: null,
  mbArtistIds: [],
  mbAlbumArtistIds: [],
  hasLyrics: false,
  hasPicture: false,
  ratings: [],
  replayGain: null,
  durationMs: 180_000,
  container: 'FLAC',
  codec: 'FLAC',
  isLossless: true,
  bitrate: 900_000,
  sampleRate: 44_100,
  bitDepth: 16,
  channels: 2,
  audioDigest: null,
};
