/** The rules of a smart playlist as a file for Navidrome. */
import type { WrittenPlaylistFile } from '../../../shared/contract/playlist-files.ts';
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import type { Value } from '../../../shared/query/ast.ts';
import { parse } from '../../../shared/query/parse.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { ReadDb } from '../../db/handles.ts';
import { listVisiblePlaylists, type StoredPlaylist } from '../../db/queries/playlists/cards.ts';
import { writeNsp } from '../../playlist-files/write-nsp.ts';
import { shownText } from '../smart/shown-rules.ts';
import { fileNameOf } from './file-names.ts';

/** Throws: invalid-input for one that is not smart, or of whose rules nothing can be said there. */
export function exportRules(db: ReadDb, userId: UserId, stored: StoredPlaylist): WrittenPlaylistFile {
  const { name, kind, description } = stored;
  const parsed = kind === 'smart' ? parse(shownText(db, stored)) : undefined;
  if (parsed?.ok !== true)
    throw new AppError('invalid-input', 'It has no rules that could be written', { details: { reason: 'no-rules' } });
  const findFile = (value: Value): string | undefined => {
    const found = listVisiblePlaylists(db, userId).find((one) => one.kind !== 'folder' && isMeant(one, value));
    return found === undefined ? undefined : fileNameOf(found.name, found.kind === 'smart' ? 'nsp' : 'm3u8');
  };
  const written = writeNsp({ name, description, query: parsed.query, findFile });
  if (written.text === null)
    throw new AppError('invalid-input', 'Nothing of its rules can be said in Navidrome', {
      details: { reason: 'nothing-left' },
    });
  const bytes = Buffer.from(written.text, 'utf8');
  const counts = { entryCount: 0, leftOutCount: 0 };
  return {
    fileName: fileNameOf(name, 'nsp'),
    base64: bytes.toString('base64'),
    base: null,
    ...counts,
    remarks: written.remarks,
  };
}

function isMeant({ id, name }: Pick<StoredPlaylist, 'id' | 'name'>, value: Value): boolean {
  if (typeof value === 'string') return fold(name) === fold(value);
  return typeof value === 'object' && 'playlistId' in value && value.playlistId === id;
}
