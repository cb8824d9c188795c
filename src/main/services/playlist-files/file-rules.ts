/** The rules of smart playlists in files, as they are looked at and as they are kept. */
import type { CheckedRules } from '../../../shared/contract/playlist-files.ts';
import { areWhole } from '../../../shared/contract/rule-remarks.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Value } from '../../../shared/query/ast.ts';
import { print } from '../../../shared/query/print.ts';
import type { FilePlaylist } from '../../playlist-files/file-types.ts';
import { stemOf } from '../../playlist-files/locations.ts';
import type { FileRules } from '../../playlist-files/rules/build-rules.ts';
import { fileNoOf, playlistRules, withPlaylists } from '../../playlist-files/rules/file-references.ts';
import { getQuery } from '../smart/smart-query.ts';
import type { ReadUpload } from './uploads.ts';

/** With the names of other playlists of the file in the place of their numbers. */
export function toCheckedRules(
  { query, remarks }: FileRules,
  playlists: readonly FilePlaylist[],
  fileName: string,
): CheckedRules {
  if (query === null) return { query: null, isWhole: false, remarks, needs: [] };
  const needs = playlistRules(query.where).flatMap(({ value }) => fileNoOf(value) ?? []);
  const text = print(withPlaylists(query, (value) => named(value, playlists, fileName)));
  return { query: text, isWhole: areWhole(remarks), remarks, needs: [...new Set(needs)] };
}

function named(value: Value, playlists: readonly FilePlaylist[], fileName: string): Value {
  const no = fileNoOf(value);
  const playlist = no === undefined ? undefined : playlists[no];
  return playlist === undefined ? value : nameOf(playlist, fileName);
}

/** A playlist that is made along with others. */
export interface MadeOf {
  readonly upload: ReadUpload;
  readonly playlist: number;
  readonly id: number;
}

/** The query as it is kept: what is made along with it is named by its number, the rest by name. Throws: invalid-input. */
export function getRulesText(upload: ReadUpload, playlist: number, made: readonly MadeOf[]): string {
  const { playlists } = upload.file;
  const query = playlists[playlist]?.smart?.query ?? null;
  if (query === null) throw new AppError('invalid-input', 'Its rules can’t be taken over');
  const toValue = (value: Value): Value => {
    const no = fileNoOf(value);
    const meant = made.find((one) =>
      no === undefined ? isFileOf(one, upload, value) : one.upload === upload && one.playlist === no,
    );
    return meant === undefined ? named(value, playlists, upload.name) : { playlistId: meant.id };
  };
  const text = print(withPlaylists(query, toValue));
  getQuery(text);
  return text;
}

/** Rules of Navidrome name other lists by their files. */
function isFileOf(one: MadeOf, { file }: ReadUpload, value: Value): boolean {
  if (file.format !== 'nsp' || typeof value !== 'string' || one.upload.file.playlists.length !== 1) return false;
  return bareName(one.upload.name).toLowerCase() === value.toLowerCase();
}

/** As the file calls it, or as the file is called. */
export function nameOf({ name }: FilePlaylist, fileName: string): string {
  const bare = bareName(fileName);
  return (name ?? (bare === '' ? 'Playlist' : bare)).slice(0, 200);
}

function bareName(fileName: string): string {
  return stemOf(fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)).trim();
}
