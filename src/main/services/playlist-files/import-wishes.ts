/** What is in files that were looked at becomes playlists. */
import type { ImportWish, PlaylistsImported } from '../../../shared/contract/playlist-files.ts';
import type { PlaylistFormat } from '../../../shared/contract/playlist-formats.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, TrackId, UserId } from '../../../shared/ids.ts';
import type { WriteDb } from '../../db/handles.ts';
import type { RowChange } from '../../db/queries/change-rows.ts';
import { branded } from '../../db/queries/branded.ts';
import { readSnapshots } from '../../db/queries/playlists/entries.ts';
import { nextIds } from '../../db/queries/playlists/new-ids.ts';
import type { FileEntry } from '../../playlist-files/file-types.ts';
import type { EntryMatch } from '../../playlist-files/match-types.ts';
import { plainLocation } from '../../playlist-files/locations.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Changes } from '../changes.ts';
import { getOwn } from '../playlists/owned.ts';
import { spread } from '../playlists/places.ts';
import { madeEntries, madePlaylist, type NewEntry } from '../playlists/playlist-changes.ts';
import { toChoice } from '../playlist-sync/found.ts';
import { toRules } from '../smart/smart-query.ts';
import { getPlaylist } from './checked.ts';
import { getRulesText } from './file-rules.ts';
import type { ReadUpload } from './uploads.ts';

interface ImportParts {
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'apply'>;
  readonly clock: Clock;
}

export interface ImportRequest {
  readonly wishes: readonly { readonly upload: ReadUpload; readonly wish: ImportWish }[];
  readonly parentId: PlaylistId | null;
}

/** All of them as one activity. Throws: not-found, invalid-input. */
export function importWishes(
  { writer, changes, clock }: ImportParts,
  userId: UserId,
  { wishes, parentId }: ImportRequest,
): PlaylistsImported {
  const playlistIds: PlaylistId[] = [];
  let entryCount = 0;
  let withoutTrackCount = 0;
  const changed = changes.apply(userId, 'playlist-import', () => {
    if (parentId !== null && getOwn(writer, userId, parentId).kind !== 'folder')
      throw new AppError('invalid-input', 'Only a folder holds playlists');
    const now = clock.now();
    const filled = wishes.map(({ upload, wish }) => ({
      upload,
      wish,
      entries: wish.as === 'rules' ? [] : toEntries(writer, upload, wish, now),
    }));
    const ids = nextIds(writer, 'playlist', wishes.length);
    const made = wishes.map(({ upload, wish }, no) => ({ upload, playlist: wish.playlist, id: ids[no] ?? 0 }));
    entryCount = filled.reduce((sum, { entries }) => sum + entries.length, 0);
    let entryIds = nextIds(writer, 'playlist_track', entryCount);
    const rows = filled.flatMap(({ upload, wish, entries }, no): readonly RowChange[] => {
      const id = ids[no] ?? 0;
      playlistIds.push(branded<PlaylistId>(id));
      withoutTrackCount += entries.filter(({ trackId }) => trackId === null).length;
      const { description } = getPlaylist(upload, wish.playlist);
      const facts = { name: wish.name, description: description?.slice(0, 10_000) ?? null, parentId };
      const rules = wish.as === 'rules' ? toRules(getRulesText(upload, wish.playlist, made)) : null;
      const kind = rules === null ? 'manual' : 'smart';
      const rowsOfIt = madePlaylist({ ...facts, id, kind, createdAt: now, image: null, rules, sort: null });
      const own = entryIds.slice(0, entries.length);
      entryIds = entryIds.slice(entries.length);
      return [...rowsOfIt, ...madeEntries(id, entries, { ids: own, places: spread(entries.length) })];
    });
    const foundIds = new Set(wishes.flatMap(({ upload: { foundId } }) => foundId ?? []));
    const chosen = [...foundIds].flatMap((id) => toChoice(writer, userId, id, 'imported') ?? []);
    return { changes: [...rows, ...chosen], subject: wishes[0]?.wish.name ?? '', thingCount: wishes.length };
  });
  return { ...changed, playlistIds, entryCount, withoutTrackCount };
}

/** Throws: not-found. */
function toEntries(db: WriteDb, upload: ReadUpload, wish: ImportWish, now: number): readonly NewEntry[] {
  const { items } = getPlaylist(upload, wish.playlist);
  const decisions = new Map((wish.decisions ?? []).map((decision) => [decision.entry, decision]));
  const chosen = items.flatMap((entryNo, place) => {
    const entry = upload.file.entries[entryNo];
    const decision = decisions.get(place);
    if (entry === undefined || decision?.isLeftOut === true) return [];
    const trackId = decision === undefined ? takenTrack(upload.matches[entryNo], wish.doubtful) : decision.trackId;
    return { entry, trackId, isByHand: decision !== undefined };
  });
  const wanted = [...new Set(chosen.flatMap(({ trackId }) => trackId ?? []))];
  const snapshots = readSnapshots(
    db,
    wanted.map((id) => branded<TrackId>(id)),
  );
  return chosen.map(({ entry, trackId, isByHand }) => {
    const snapshot = trackId === null ? undefined : snapshots.get(trackId);
    if (trackId !== null && isByHand && snapshot === undefined)
      throw new AppError('not-found', 'That is not in the library');
    const { mbid, comment } = entry;
    const note = mbid === null && comment === null ? null : { mbid, comment };
    // forgotten since it was looked at: as if it had never been found
    return { ...(snapshot ?? toSnapshot(entry, upload)), addedAt: now, note };
  });
}

/** The track that an entry is taken for where nobody decided. */
function takenTrack(match: EntryMatch | undefined, doubtful: ImportWish['doubtful']): number | null {
  const [best] = match?.candidates ?? [];
  if (best === undefined || (match?.state === 'doubtful' && doubtful !== 'take')) return null;
  return best.trackId;
}

const URI_FORMATS: ReadonlySet<PlaylistFormat> = new Set<PlaylistFormat>(['xspf', 'jspf', 'itunes']);

/** What the file says, for an entry without a track. */
function toSnapshot(
  entry: FileEntry,
  { folder, file }: Pick<ReadUpload, 'folder' | 'file'>,
): Omit<NewEntry, 'addedAt' | 'note'> {
  const { artist, title, album, durationMs, location } = entry;
  return {
    trackId: null,
    artist,
    title: title ?? entry.label,
    album,
    durationMs,
    path: location === null ? null : plainLocation(location, { folder, isUri: URI_FORMATS.has(file.format) }),
  };
}
