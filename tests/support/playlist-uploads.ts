/** Playlist files on their way into a core, as every front sends them. */
import type { CheckedFile } from '../../src/shared/contract/playlist-files.ts';
import type { MadeLibrary } from './made-library.ts';

interface Upload {
  readonly name: string;
  readonly content: string | Buffer;
  readonly folder?: string;
}

/** The id that the file has there. */
export async function sendPlaylist(by: Pick<MadeLibrary, 'call'>, { name, content, folder }: Upload): Promise<string> {
  const { fileId } = await by.call('playlistFiles.begin', { name, folder: folder ?? null });
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += 300_000)
    await by.call('playlistFiles.addPart', { fileId, base64: bytes.subarray(at, at + 300_000).toString('base64') });
  return fileId;
}

/** The same, looked at. */
export async function checkPlaylist(
  by: Pick<MadeLibrary, 'call'>,
  upload: Upload,
): Promise<{ readonly fileId: string; readonly checked: CheckedFile }> {
  const fileId = await sendPlaylist(by, upload);
  return { fileId, checked: await by.call('playlistFiles.check', { fileId }) };
}
