/** What the core offers to its fronts, the same in-process and across a thread; and what it needs from them. */
import type { ArtSize, DroppedThings } from '../shared/contract/bridge.ts';
import type { CallContext, Envelope } from '../shared/contract/define.ts';
import type { CoreEvent } from '../shared/contract/events.ts';
import type { ProfileChoice } from '../shared/contract/sign-in.ts';
import type { SessionId, UserId } from '../shared/ids.ts';

export interface Core {
  /** Validates, runs, and answers; never rejects. An unknown method answers `not-found`. */
  call(method: string, input: unknown, context: CallContext): Promise<Envelope>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** For the fronts' own use; never reachable from a window. */
  readonly host: CoreHost;
  /** Ends a running scan after its batch, checkpoints, closes the library. Idempotent. */
  close(): Promise<void>;
}

export interface AudioLocation {
  /** Absolute; bytes that are not UTF-8 are kept as the library stores them, see `ports/paths.ts`. */
  readonly path: string;
  /** The chosen folder that it must lie in once links are resolved. */
  readonly rootPath: string;
}

export interface ArtLocation {
  /** A thumbnail in the cache, made by us; never a file of the person's. */
  readonly path: string;
  readonly mime: 'image/jpeg' | 'image/webp';
}

export interface WebSession {
  /** 256 bits, base64url; shown once, only its hash is stored. */
  readonly token: string;
  readonly expiresAt: number;
}

export interface SignInWish {
  readonly userId: UserId;
  readonly password: string | null;
  /** What the person knows the session by later. */
  readonly label: string;
  /** 14 days of rest and 90 in all, in place of 12 hours and 7 days. */
  readonly isLong: boolean;
}

/** Whose session it is. */
export interface FoundSession {
  readonly userId: UserId;
  readonly sessionId: SessionId;
}

export interface CoreHost {
  /** The profile that the command line acts for where it is not told another: the first admin. The first run makes it. */
  ownerId(): Promise<UserId>;
  /** Undefined where no such track has a file. */
  locateAudio(trackId: number): Promise<AudioLocation | undefined>;
  /** Makes the thumbnail where it is not in the cache. Undefined where there is no picture or it can't be used. */
  locateArt(key: string, size: ArtSize): Promise<ArtLocation | undefined>;
  /** What paths of this computer are to the library. */
  inspectPaths(paths: readonly string[]): Promise<DroppedThings>;
  /** Who can sign in. */
  listProfiles(): Promise<readonly ProfileChoice[]>;
  /** A session of the profile that was used last, where it is open; undefined where somebody has to choose. */
  enterAsLast(label: string, isLong: boolean): Promise<WebSession | undefined>;
  /** Throws: not-allowed, with the details that `SignIn` of the contract names. */
  signIn(wish: SignInWish): Promise<WebSession>;
  /** Ends the session. Idempotent. */
  signOut(token: string): Promise<void>;
  /** Undefined for a token that is unknown, expired or revoked. Extends the idle time. */
  findSession(token: string): Promise<FoundSession | undefined>;
}

/** The functions that a front in another thread may call by name. */
export const hostMethods = [
  'ownerId',
  'locateAudio',
  'locateArt',
  'inspectPaths',
  'listProfiles',
  'enterAsLast',
  'signIn',
  'signOut',
  'findSession',
] as const satisfies readonly (keyof CoreHost)[];

/** The demonstration library: where it goes, and what makes it. */
export interface DemoConfig {
  readonly folderPath: string;
  /** The entry of the threads that make it. */
  readonly workerPath: string;
  /** These albums alone; all where left out. */
  readonly albumIds?: readonly string[];
  /** Threads at once. */
  readonly workerCount: number;
}

/** Plain values only: it crosses to the core's thread. */
export interface CoreConfig {
  /** The SQLite file. */
  readonly libraryPath: string;
  /** Deletable: thumbnails. */
  readonly cachePath: string;
  /** The person's usual music folder, as the platform names it. */
  readonly musicPath: string | null;
  readonly homePath: string;
  readonly version: string;
  /** The entry of the walker's thread, beside the other entries. */
  readonly walkerPath: string;
  /** The entry of the thread that watches a folder of music; left out, folders are never watched. */
  readonly watcherPath?: string;
  /** The entry of the thread that computes orders. */
  readonly orderWorkerPath: string;
  /** The entry of the thread that cares for the library; left out, one in use is never put in order or looked through. */
  readonly careWorkerPath?: string;
  readonly demo: DemoConfig;
  /** Parser processes at once. */
  readonly parserCount: number;
  /** How long nothing must have been to do before files are read for their full digests; the usual where left out. */
  readonly digestIdleMs?: number;
  /** How long after a change playlists are compared with their files; the usual where left out. */
  readonly syncSoonMs?: number;
}
