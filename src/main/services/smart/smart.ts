/** Smart playlists: making them, changing what they look for, and what becomes of them. */
import type { Changed } from '../../../shared/contract/activity.ts';
import type { PlaylistMade } from '../../../shared/contract/playlists.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, TrackId, UserId } from '../../../shared/ids.ts';
import { isByChance } from '../../../shared/query/by-chance.ts';
import { parse } from '../../../shared/query/parse.ts';
import { print } from '../../../shared/query/print.ts';
import type { WriteDb } from '../../db/handles.ts';
import { branded } from '../../db/queries/branded.ts';
import type { StoredPlaylist } from '../../db/queries/playlists/cards.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Changes } from '../changes.ts';
import { assertFolder, makePlaylist } from '../playlists/make-playlist.ts';
import { newEntries } from '../playlists/new-entries.ts';
import { getOwn, getVisible } from '../playlists/owned.ts';
import { assertNoCircle } from './smart-faults.ts';
import type { SmartLists } from './smart-lists.ts';
import { getQuery, queryText, toRules } from './smart-query.ts';

interface NewSmart {
  readonly name: string;
  readonly query: string;
  readonly parentId: PlaylistId | null;
}

export interface SmartService {
  /** Throws: not-found, invalid-input. */
  create(userId: UserId, wish: NewSmart): PlaylistMade;
  /** Throws: not-found, not-allowed, invalid-input. */
  setQuery(userId: UserId, playlistId: PlaylistId, query: string): Changed;
  /** Throws: not-found, not-allowed, invalid-input. */
  shuffle(userId: UserId, playlistId: PlaylistId): Changed;
  /** Throws: not-found, invalid-input. */
  snapshot(userId: UserId, playlistId: PlaylistId, name: string): Promise<PlaylistMade>;
}

interface SmartParts {
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'apply'>;
  readonly clock: Clock;
  readonly smartLists: Pick<SmartLists, 'ids'>;
}

// as many seeds as are told apart in a query's text at a glance
const SEEDS = 1_000_000;

/** The rules of smart playlists; a change of one is an activity like those of others. */
export function createSmartService(parts: SmartParts): SmartService {
  const { writer, smartLists } = parts;
  const setRules = (userId: UserId, playlistId: PlaylistId, toText: (text: string) => string) =>
    parts.changes.apply(userId, 'playlist-edit', () => {
      const { name, rules } = assertSmart(getOwn(writer, userId, playlistId));
      const next = toRules(toText(queryText(rules)));
      const change = {
        table: 'playlist_rules',
        id: playlistId,
        before: { value: rules },
        after: { value: next },
      } as const;
      return { changes: rules === next ? [] : [change], subject: name, thingCount: 1 };
    });
  return {
    create: (userId, { name, query, parentId }) => {
      getQuery(query);
      assertNoCircle(writer, { userId, ownerId: userId, self: { id: null, name } }, query);
      return makePlaylist(parts, userId, () => {
        assertFolder(writer, userId, parentId);
        const facts = { description: null, image: null, sort: null } as const;
        return { from: { name, kind: 'smart', parentId, rules: toRules(query), ...facts }, entries: [] };
      });
    },
    setQuery: (userId, playlistId, query) => {
      getQuery(query);
      const self = getOwn(writer, userId, playlistId);
      assertNoCircle(writer, { userId, ownerId: userId, self }, query);
      return setRules(userId, playlistId, () => query);
    },
    shuffle: (userId, playlistId) =>
      setRules(userId, playlistId, (text) => {
        const parsed = parse(text);
        if (!parsed.ok || !isByChance(parsed.query)) throw new AppError('invalid-input', 'Nothing in it is by chance');
        return print({ ...parsed.query, seed: (parsed.query.seed + 1) % SEEDS });
      }),
    snapshot: async (userId, playlistId, name) => {
      const ids = await smartLists.ids(assertSmart(getVisible(writer, userId, playlistId)));
      const trackIds = Array.from(ids, (id) => branded<TrackId>(id));
      return makePlaylist(parts, userId, () => {
        const facts = { description: null, image: null, rules: null, sort: null, parentId: null } as const;
        return { from: { name, kind: 'manual', ...facts }, entries: newEntries(writer, trackIds, parts.clock.now()) };
      });
    },
  };
}

/** Throws: invalid-input for one that is not. */
export function assertSmart(stored: StoredPlaylist): StoredPlaylist {
  if (stored.kind !== 'smart') throw new AppError('invalid-input', 'It is no smart playlist');
  return stored;
}
