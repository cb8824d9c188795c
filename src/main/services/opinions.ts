/** What a person thinks of things: scores, likes, and the list of what they did. */
import type { Activity, ActivityType, Changed, ChangedSetting, EditedField } from '../../shared/contract/activity.ts';
import type { Score } from '../../shared/contract/scores.ts';
import type { TrackId, UserId } from '../../shared/ids.ts';
import type { ReadDb } from '../db/handles.ts';
import { listActivities, type ActivityFilter, type StoredActivity } from '../db/queries/activity.ts';
import type { RowChange } from '../db/queries/change-rows.ts';
import { branded } from '../db/queries/branded.ts';
import { listLikedIds } from '../db/queries/likes.ts';
import { readPersonalRows, type PersonalRow, type PersonalTable } from '../db/queries/personal-rows.ts';
import type { Changes } from './changes.ts';
import { findSettingName } from './setting-kinds.ts';

type ScoreTable = Exclude<PersonalTable, 'user_like'>;

export interface OpinionsService {
  /** `score` 1 to 10, or null to take it away. Throws: not-found. */
  setScore(userId: UserId, table: ScoreTable, ids: readonly number[], score: number | null): Changed;
  scores(userId: UserId, table: ScoreTable, ids: readonly number[]): readonly Score[];
  /** Throws: not-found. */
  setLike(userId: UserId, ids: readonly TrackId[], isLiked: boolean): Changed;
  likedAmong(userId: UserId, ids: readonly TrackId[]): readonly TrackId[];
  likedIds(userId: UserId): Uint32Array;
  activities(userId: UserId, filter: ActivityFilter): readonly Activity[];
}

const typeOf: Readonly<Record<ScoreTable, Exclude<ActivityType, 'undo'>>> = {
  track_score: 'track-score',
  album_score: 'album-score',
  artist_score: 'artist-score',
};

/** Scores and likes of one person; nobody else's are read or written by any of it. */
export function createOpinionsService(reader: ReadDb, changes: Changes): OpinionsService {
  return {
    setScore: (userId, table, ids, score) =>
      changes.make(userId, { type: typeOf[table], table, ids, become: (row, now) => scored(row, score, now) }),
    scores: (userId, table, ids) =>
      [...readPersonalRows(reader, userId, table, ids)].flatMap(([id, row]) => toScore(id, row)),
    setLike: (userId, ids, isLiked) =>
      changes.make(userId, {
        type: 'like',
        table: 'user_like',
        ids,
        become: (row, now) => (isLiked ? (row ?? { createdAt: now }) : null),
      }),
    likedAmong: (userId, ids) =>
      [...readPersonalRows(reader, userId, 'user_like', ids).keys()].map((id) => branded<TrackId>(id)),
    likedIds: (userId) => listLikedIds(reader, userId),
    activities: (userId, filter) => listActivities(reader, userId, filter).map(toActivity),
  };
}

/** A score by hand; the same one again is no change, unless it was not by hand before. */
function scored(row: PersonalRow | null, score: number | null, now: number): PersonalRow | null {
  if (score === null) return null;
  if (row?.score === score && row.source === 'manual') return row;
  return { score, source: 'manual', createdAt: row?.createdAt ?? now, updatedAt: now };
}

function toScore(id: number, { score, source, updatedAt }: PersonalRow): readonly Score[] {
  return score === undefined || source === undefined || updatedAt === undefined
    ? []
    : [{ id, score, source, scoredAt: updatedAt }];
}

const editedFields: Readonly<Partial<Record<RowChange['table'], EditedField>>> = {
  artist_bio: 'bio',
  artist_country: 'country',
  artist_image: 'image',
  album_release_date: 'releaseDate',
  album_image: 'image',
  playlist_name: 'name',
  playlist_description: 'description',
  playlist_privacy: 'privacy',
  playlist_image: 'image',
  playlist_place: 'folder',
};

function toActivity({ changes, counts, changeCount, ...activity }: StoredActivity): Activity {
  const { type } = activity;
  const [first] = changes;
  const fields = new Set(changes.flatMap(({ table }) => editedFields[table] ?? []));
  return {
    ...activity,
    canUndo: changeCount > 0,
    thingCount: countThings(type, { changes, counts, changeCount }),
    ...(type === 'like' ? { isLiked: first?.after !== null } : {}),
    ...(type.endsWith('-score') ? { score: scoreOf(first) } : {}),
    ...(type === 'settings' ? { settings: changes.flatMap(toSetting) } : {}),
    ...(type === 'folder-answer' ? answerOf(first) : {}),
    ...(type.endsWith('-edit') ? { fields: [...fields] } : {}),
  };
}

/** What says how many entries it was about. */
const OF_ENTRIES: ReadonlySet<ActivityType> = new Set<ActivityType>([
  'playlist-add',
  'playlist-remove',
  'playlist-import',
  'playlist-relink',
  'playlist-found',
]);

function countThings(
  type: ActivityType,
  { changes, counts, changeCount }: Pick<StoredActivity, 'changes' | 'counts' | 'changeCount'>,
): number {
  if (OF_ENTRIES.has(type)) return counts.get('playlist_entry') ?? 0;
  // a playlist is one thing, however many rows it is
  if ([...counts.keys()].some((table) => table.startsWith('playlist'))) return 1;
  // a profile comes and goes with its facts
  if (changes.some(({ table }) => table === 'person_made')) return new Set(changes.map(({ id }) => id)).size;
  // several facts of one thing may have changed at once
  const isOfFacts = changes.some(({ table }) => editedFields[table] !== undefined);
  return isOfFacts ? new Set(changes.map(({ id }) => id)).size : changeCount;
}

function scoreOf(change: RowChange | undefined): number | null {
  const row = change?.after ?? null;
  return row !== null && 'score' in row ? (row.score ?? null) : null;
}

function toSetting({ table, id, after }: RowChange): readonly ChangedSetting[] {
  if (after === null || (table !== 'setting' && table !== 'library_switch')) return [];
  const name = findSettingName(table, id);
  if (name === undefined) return [];
  if ('isOn' in after) return [{ name, value: after.isOn ? 'on' : 'off' }];
  return 'value' in after && after.value !== null ? [{ name, value: String(after.value) }] : [];
}

function answerOf(change: RowChange | undefined): Pick<Activity, 'answer'> {
  const row = change?.after ?? null;
  return row !== null && 'answer' in row && row.answer !== null ? { answer: row.answer } : {};
}
