/** A library with a playlist file between the music, and what both sides say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyncMode, SyncStatus } from '../../src/shared/contract/playlist-sync.ts';
import type { Activity } from '../../src/shared/contract/activity.ts';
import type { MethodReply } from '../../src/shared/contract/index.ts';
import type { PlaylistEntryId, PlaylistId, TrackId } from '../../src/shared/ids.ts';
import { track } from './flac.ts';
import { makeLibrary, type MadeLibrary } from './made-library.ts';

/** Tracks named after their files: `A` to `H` of one album. */
export const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

export interface SyncedLibrary extends MadeLibrary {
  readonly playlistId: PlaylistId;
  /** Titles in order; in brackets what has no track. */
  shown(playlistId?: PlaylistId): Promise<readonly string[]>;
  entryIds(playlistId?: PlaylistId): Promise<readonly PlaylistEntryId[]>;
  fileText(): string;
  fileBytes(): Buffer;
  status(): Promise<SyncStatus>;
  sync(): Promise<SyncStatus>;
}

type Caller = Pick<MadeLibrary, 'call'>;

/** Titles of a playlist's entries. */
export async function shownOf(by: Caller, playlistId: PlaylistId): Promise<readonly string[]> {
  const ids = Array.from(await by.call('playlists.entryIds', { playlistId }), (id) => id as PlaylistEntryId);
  const entries = await by.call('playlists.entries', { playlistId, ids });
  return entries.map(({ track: row, snapshot }) => row?.name ?? `(${snapshot.title ?? snapshot.path})`);
}

/** The music alone, scanned, with the given files beside it. */
export async function makeMusic(
  files: Readonly<Record<string, Buffer | string>>,
  parts: { readonly syncSoonMs?: number } = {},
): Promise<MadeLibrary> {
  const music = letters.map((letter) => [`Ann/${letter}.flac`, track({ title: letter, artist: 'Ann', album: 'One' })]);
  const library = await makeLibrary({ ...Object.fromEntries(music), ...files }, [], parts);
  await library.scan();
  return library;
}

/** The file `Mix.m3u8` of these bytes as a playlist that is kept in sync with it. */
export async function makeSynced(
  content: Buffer | string,
  mode: SyncMode,
  parts: { readonly syncSoonMs?: number } = {},
): Promise<SyncedLibrary> {
  const library = await makeMusic({ 'Mix.m3u8': content }, parts);
  const { files } = await library.call('playlistSync.found', {});
  const { playlistId } = await library.call('playlistSync.link', {
    fileId: files[0]!.fileId,
    mode,
    showsPrivate: mode === 'both',
  });
  const bytes = () => readFileSync(join(library.musicPath, 'Mix.m3u8'));
  return {
    ...library,
    playlistId,
    shown: (of = playlistId) => shownOf(library, of),
    entryIds: async (of = playlistId) =>
      Array.from(await library.call('playlists.entryIds', { playlistId: of }), (id) => id as PlaylistEntryId),
    fileBytes: bytes,
    fileText: () => bytes().toString('utf8'),
    status: async () => {
      const found = (await library.call('playlistSync.list', {})).find((one) => one.playlistId === playlistId);
      if (found === undefined) throw new Error('the playlist is kept in sync with nothing');
      return found;
    },
    sync: () => library.call('playlistSync.syncNow', { playlistId }),
  };
}

/** An M3U of letters. */
export function m3uOf(all: Iterable<string>): string {
  return ['#EXTM3U', ...Array.from(all, (letter) => `Ann/${letter}.flac`), ''].join('\n');
}

/** Adds a track at the end of the playlist. */
export async function addTrack(library: SyncedLibrary, letter: string): Promise<void> {
  const trackIds = [library.track(`Ann/${letter}.flac`).id as TrackId];
  await library.call('playlists.add', { playlistId: library.playlistId, trackIds, beforeEntryId: null });
}

/** What was done last. */
export async function newestActivity(library: SyncedLibrary): Promise<Activity> {
  return (await library.call('activity.list', { limit: 1 }))[0]!;
}

/** Decides about what stands there now. */
export async function resolveNow(
  library: SyncedLibrary,
  keep: 'mine' | 'file' | 'both',
): Promise<MethodReply<'playlistSync.resolve'>> {
  const { playlistId } = library;
  const { version } = await library.call('playlistSync.compare', { playlistId });
  return await library.call('playlistSync.resolve', { playlistId, keep, version, name: 'Mix (file)' });
}
