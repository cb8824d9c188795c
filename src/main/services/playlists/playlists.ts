/** Playlists as wholes: made, edited, put into folders, copied, deleted, followed. */
import type { Changed } from '../../../shared/contract/activity.ts';
import type { ArtKey } from '../../../shared/contract/art.ts';
import type { PlaylistMade } from '../../../shared/contract/playlists.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, TrackId, UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import type { StoredPlaylist } from '../../db/queries/playlists/cards.ts';
import { listCopies } from '../../db/queries/playlists/entries.ts';
import { findFollowId, nextIds } from '../../db/queries/playlists/new-ids.ts';
import {
  readPlaylistRows,
  type FieldRow,
  type FieldTable,
  type PlaylistTable,
} from '../../db/queries/playlists/playlist-rows.ts';
import { hasPicture } from '../../db/queries/pictures.ts';
import { assertFolder, makePlaylist, type MakingParts, type PlannedPlaylist } from './make-playlist.ts';
import { copiedEntries, newEntries, type CopyWish } from './new-entries.ts';
import { shownRules } from '../smart/shown-rules.ts';
import { getOwn, getVisible } from './owned.ts';

interface NewPlaylistWish {
  readonly name: string;
  readonly kind: 'manual' | 'folder';
  readonly parentId: PlaylistId | null;
  readonly trackIds: readonly TrackId[];
  readonly copied?: CopyWish | undefined;
}

interface PlaylistEdits {
  readonly name?: string | undefined;
  readonly description?: string | null | undefined;
  readonly isPrivate?: boolean | undefined;
  readonly image?: ArtKey | null | undefined;
}

export interface PlaylistsService {
  /** Throws: not-found. */
  create(userId: UserId, wish: NewPlaylistWish): PlaylistMade;
  /** Throws: not-found, not-allowed, invalid-input. */
  edit(userId: UserId, playlistId: PlaylistId, edits: PlaylistEdits): Changed;
  /** Throws: not-found, not-allowed, conflict. */
  place(userId: UserId, playlistId: PlaylistId, parentId: PlaylistId | null): Changed;
  /** Throws: not-found, invalid-input. */
  duplicate(userId: UserId, playlistId: PlaylistId, name: string | undefined): PlaylistMade;
  /** Throws: not-found, not-allowed. */
  delete(userId: UserId, playlistId: PlaylistId): Changed;
  /** Throws: not-found, invalid-input. */
  setFollowed(userId: UserId, playlistId: PlaylistId, isFollowed: boolean): Changed;
}

/** The rules of playlists: one's own alone are changed, and only by `changes.apply`. */
export function createPlaylistsService(parts: MakingParts): PlaylistsService {
  const { writer, changes, clock } = parts;
  const setFields = (userId: UserId, playlistId: PlaylistId, toWanted: (stored: StoredPlaylist) => Fields) =>
    changes.apply(userId, 'playlist-edit', () => {
      const stored = getOwn(writer, userId, playlistId);
      const edited = changedFields(writer, userId, playlistId, toWanted(stored));
      return { changes: edited, subject: stored.name, thingCount: 1 };
    });
  return {
    create: (userId, wish) => makePlaylist(parts, userId, () => newPlaylist(parts, userId, wish)),
    duplicate: (userId, playlistId, name) =>
      makePlaylist(parts, userId, () => {
        const original = getVisible(writer, userId, playlistId);
        if (original.kind === 'folder') throw new AppError('invalid-input', 'A folder can’t be copied');
        const from = { ...original, name: name ?? original.name, rules: shownRules(writer, original) };
        return { from, entries: listCopies(writer, playlistId) };
      }),
    edit: (userId, playlistId, edits) =>
      setFields(userId, playlistId, ({ kind }) => {
        if (kind === 'folder' && edits.isPrivate === false)
          throw new AppError('invalid-input', 'A folder is always private');
        assertPicture(writer, edits.image);
        return toFields(edits);
      }),
    place: (userId, playlistId, parentId) =>
      setFields(userId, playlistId, () => {
        assertFolder(writer, userId, parentId);
        return { playlist_place: parentId };
      }),
    delete: (userId, playlistId) =>
      changes.apply(userId, 'playlist-delete', () => {
        const { name } = getOwn(writer, userId, playlistId);
        const gone = going(writer, userId, { table: 'playlist', id: playlistId });
        return { changes: [gone], subject: name, thingCount: 1 };
      }),
    setFollowed: (userId, playlistId, isFollowed) =>
      changes.apply(userId, isFollowed ? 'playlist-follow' : 'playlist-unfollow', () => {
        const { name, isOwn } = getVisible(writer, userId, playlistId);
        if (isOwn === 1) throw new AppError('invalid-input', 'The playlist is one’s own');
        const wanted = { isFollowed, at: clock.now() };
        return { changes: followChanges(writer, userId, playlistId, wanted), subject: name, thingCount: 1 };
      }),
  };
}

/** Inside a change. Throws: not-found, invalid-input. */
function newPlaylist({ writer, clock }: MakingParts, userId: UserId, wish: NewPlaylistWish): PlannedPlaylist {
  const { name, kind, parentId, trackIds, copied } = wish;
  if (kind === 'folder' && (trackIds.length > 0 || copied !== undefined))
    throw new AppError('invalid-input', 'A folder has no tracks');
  assertFolder(writer, userId, parentId);
  const now = clock.now();
  return {
    from: { name, kind, parentId, description: null, image: null, rules: null, sort: null },
    entries: [
      ...newEntries(writer, trackIds, now),
      ...(copied === undefined ? [] : copiedEntries(writer, userId, copied, now)),
    ],
  };
}

function assertPicture(db: WriteDb, key: ArtKey | null | undefined): void {
  if (key !== null && key !== undefined && !hasPicture(db, key))
    throw new AppError('not-found', 'There is no such picture');
}

type Fields = Readonly<Partial<Record<FieldTable, FieldRow['value']>>>;

function toFields({ name, description, isPrivate, image }: PlaylistEdits): Fields {
  return {
    ...(name === undefined ? {} : { playlist_name: name }),
    ...(description === undefined ? {} : { playlist_description: plainText(description) }),
    ...(isPrivate === undefined ? {} : { playlist_privacy: Number(isPrivate) }),
    ...(image === undefined ? {} : { playlist_image: image }),
  };
}

/** Line breaks of one kind, nothing around it; null for what says nothing. */
function plainText(text: string | null): string | null {
  return text === null ? null : text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim() || null;
}

function changedFields(db: WriteDb, userId: UserId, id: PlaylistId, wanted: Fields): readonly RowChange[] {
  return Object.entries(wanted).flatMap(([name, value]): readonly RowChange[] => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of such a record
    const table = name as FieldTable;
    const before = readPlaylistRows(db, userId, table, [id]).get(id) ?? null;
    return before?.value === value ? [] : [{ table, id, before, after: { value } }];
  });
}

function going(
  db: WriteDb,
  userId: UserId,
  { table, id }: { readonly table: PlaylistTable; readonly id: number },
): RowChange {
  return { table, id, before: readPlaylistRows(db, userId, table, [id]).get(id) ?? null, after: null };
}

function followChanges(
  db: WriteDb,
  userId: UserId,
  playlistId: PlaylistId,
  { isFollowed, at }: { readonly isFollowed: boolean; readonly at: number },
): readonly RowChange[] {
  const known = findFollowId(db, userId, playlistId);
  if (isFollowed === (known !== undefined)) return [];
  if (known !== undefined) return [going(db, userId, { table: 'playlist_follow', id: known })];
  const [id = 0] = nextIds(db, 'playlist_user', 1);
  return [{ table: 'playlist_follow', id, before: null, after: { playlistId, follower: userId, addedAt: at } }];
}
