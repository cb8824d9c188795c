/** Playlist files of other programs on their way to the core and back. */
import { useQuery } from '@tanstack/react-query';
import type { CheckedFile, ImportWish, MatchState } from '../../shared/contract/playlist-files.ts';
import { AppError } from '../../shared/errors.ts';
import type { PlaylistEntryId, PlaylistId } from '../../shared/ids.ts';
import type { MethodInput, MethodReply } from '../../shared/contract/index.ts';
import { call } from './client.ts';

/** As base64 it stays within what the front takes at once. */
const PART_BYTES = 384 * 1024;

export interface SentFile {
  readonly fileId: string;
  readonly checked: CheckedFile;
}

/** Carries a chosen file to the core and has it looked at; nothing comes of it yet. Throws: AppError. */
export async function sendPlaylistFile(file: File): Promise<SentFile> {
  const { fileId } = await call('playlistFiles.begin', { name: file.name });
  for (let at = 0; at < file.size; at += PART_BYTES) {
    const bytes = new Uint8Array(await file.slice(at, at + PART_BYTES).arrayBuffer());
    await call('playlistFiles.addPart', { fileId, base64: toBase64(bytes) });
  }
  return { fileId, checked: await call('playlistFiles.check', { fileId }) };
}

/** The same for one that a scan found between the music. Throws: AppError. */
export async function openFoundFile(foundId: number): Promise<SentFile> {
  const { fileId } = await call('playlistSync.open', { fileId: foundId });
  return { fileId, checked: await call('playlistFiles.check', { fileId }) };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // String.fromCharCode takes its bytes as arguments, and engines limit how many
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** As many lines as the workbench shows at once. */
export const ITEMS_A_PAGE = 100;

interface ItemsWish {
  readonly fileId: string;
  readonly playlist: number;
  readonly state: MatchState | null;
  readonly page: number;
}

/** A page of the lines of one playlist of a file. */
export function useCheckedItems({ fileId, playlist, state, page }: ItemsWish) {
  return useQuery({
    queryKey: ['playlistFiles', fileId, playlist, state, page],
    queryFn: () =>
      call('playlistFiles.items', {
        fileId,
        playlist,
        ...(state === null ? {} : { state }),
        from: page * ITEMS_A_PAGE,
        limit: ITEMS_A_PAGE,
      }),
  });
}

/** Throws: AppError. */
export async function importPlaylists(wishes: readonly ImportWish[]): Promise<MethodReply<'playlistFiles.import'>> {
  return call('playlistFiles.import', { wishes: [...wishes] });
}

/** Files that nothing more comes of; what fails is of no consequence. */
export function dropPlaylistFiles(fileIds: readonly string[]): void {
  for (const fileId of fileIds) void call('playlistFiles.drop', { fileId }).catch(() => undefined);
}

/** Tracks that hold the words. */
export function useFoundTracks(text: string) {
  return useQuery({
    queryKey: ['tracks', 'forEntry', text],
    queryFn: async () => (await call('search.find', { text, limit: 20 })).tracks.items,
    enabled: text.trim() !== '',
  });
}

/** Which tracks the entries may mean. */
export function useSuggestions(playlistId: PlaylistId, entryIds: readonly PlaylistEntryId[]) {
  return useQuery({
    queryKey: ['playlists', 'suggestions', playlistId, entryIds],
    queryFn: () => call('playlistFiles.suggest', { playlistId, entryIds: [...entryIds] }),
  });
}

/** What becomes of the rules of a smart playlist in Navidrome. */
export function useExportedRules(playlistId: PlaylistId) {
  return useQuery({
    queryKey: ['playlists', 'exported rules', playlistId],
    queryFn: async () => {
      try {
        return (await call('playlistFiles.export', { playlistId, format: 'nsp' })).remarks;
      } catch (error) {
        if (error instanceof AppError && error.details?.['reason'] === 'nothing-left') return 'nothing-left' as const;
        throw error;
      }
    },
  });
}

/** A playlist as a file. Throws: AppError. */
export async function exportPlaylistFile(
  wish: MethodInput<'playlistFiles.export'>,
): Promise<MethodReply<'playlistFiles.export'> & { readonly file: Blob }> {
  const written = await call('playlistFiles.export', wish);
  const bytes = Uint8Array.from(atob(written.base64), (letter) => letter.codePointAt(0) ?? 0);
  return { ...written, file: new Blob([bytes], { type: 'application/octet-stream' }) };
}
