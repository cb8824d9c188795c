/** Smart playlists as a person sees them: what they look for, what they find, and why. */
import type { OwnFilter } from '../../../shared/contract/own-lists.ts';
import type { SmartPreview, SmartReason, SmartRules } from '../../../shared/contract/smart.ts';
import type { TrackSort } from '../../../shared/contract/tracks.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PlaylistId, TrackId, UserId } from '../../../shared/ids.ts';
import { parse } from '../../../shared/query/parse.ts';
import { readQuery } from '../../../shared/query/stored.ts';
import { branded } from '../../db/queries/branded.ts';
import { readTrackBytes, readTrackTotals } from '../../db/queries/playlists/track-totals.ts';
import type { ReadDb } from '../../db/handles.ts';
import { matchingTracks } from '../matching-tracks.ts';
import type { OwnLists } from '../own-lists.ts';
import { getVisible } from '../playlists/owned.ts';
import type { TrackQueries } from '../track-query.ts';
import { faultsOf, ownCircle } from './smart-faults.ts';
import type { SmartLists } from './smart-lists.ts';
import { shownText } from './shown-rules.ts';
import { getQuery, queryText } from './smart-query.ts';
import { assertSmart } from './smart.ts';

interface View extends OwnFilter {
  readonly sort?: TrackSort | undefined;
  readonly isDescending: boolean;
  readonly filter?: string | undefined;
}

interface PreviewWish {
  readonly query: string;
  readonly limit: number;
  readonly playlistId: PlaylistId | null;
}

export interface SmartLookService {
  /** Throws: not-found, invalid-input; so do all that follow, but `preview`. */
  rules(userId: UserId, playlistId: PlaylistId): SmartRules;
  trackIds(userId: UserId, playlistId: PlaylistId, view: View): Promise<Uint32Array>;
  /** What is in it now; undefined for one that is not smart. Throws: not-found. */
  found(userId: UserId, playlistId: PlaylistId): Promise<Uint32Array | undefined>;
  preview(userId: UserId, wish: PreviewWish): Promise<SmartPreview>;
  explain(userId: UserId, query: string, trackId: TrackId): Promise<SmartReason>;
}

interface SmartLookParts {
  readonly reader: ReadDb;
  readonly queries: TrackQueries;
  readonly lists: Pick<OwnLists, 'tracksAmong'>;
  readonly smartLists: Pick<SmartLists, 'ids'>;
}

/** Only reads. */
export function createSmartLook({ reader, queries, lists, smartLists }: SmartLookParts): SmartLookService {
  const visible = (userId: UserId, playlistId: PlaylistId) => assertSmart(getVisible(reader, userId, playlistId));
  return {
    rules: (userId, playlistId) => {
      const stored = visible(userId, playlistId);
      const text = queryText(stored.rules);
      const parsed = parse(text);
      const problems = parsed.ok ? [] : parsed.problems;
      const faults = faultsOf(reader, { userId, ownerId: stored.ownerId, self: stored }, text);
      return { query: shownText(reader, stored), problems, faults };
    },
    trackIds: async (userId, playlistId, { filter, sort, ...order }) => {
      const found = await smartLists.ids(visible(userId, playlistId));
      const matching = filter === undefined ? undefined : await matchingTracks(reader, queries, userId, filter);
      const among = matching === undefined ? found : found.filter((id) => matching.has(id));
      return await lists.tracksAmong(userId, { ...order, sort: sort ?? null }, among);
    },
    found: async (userId, playlistId) => {
      const stored = getVisible(reader, userId, playlistId);
      return stored.kind === 'smart' ? await smartLists.ids(stored) : undefined;
    },
    preview: async (userId, { query: text, limit, playlistId }) => {
      const read = readQuery(text);
      const nothing = { count: 0, durationMs: 0, sizeBytes: 0, first: [], problems: [], faults: [] };
      if (!read.ok) return { ...nothing, problems: read.problems };
      const self = playlistId === null ? null : getVisible(reader, userId, playlistId);
      const faults = faultsOf(reader, { userId, ownerId: userId, self }, text);
      if (ownCircle(faults) !== undefined) return { ...nothing, faults };
      const ids = await queries.ids(userId, read.query);
      const first = Array.from(ids.subarray(0, limit), (id) => branded<TrackId>(id));
      const { entryCount, durationMs } = readTrackTotals(reader, ids);
      return { count: entryCount, durationMs, sizeBytes: readTrackBytes(reader, ids), first, problems: [], faults };
    },
    explain: async (userId, text, trackId) => {
      const query = getQuery(text);
      const verdict = await queries.explain(userId, query, trackId);
      if (verdict === undefined) throw new AppError('not-found', 'There is no such track');
      const { isMet } = verdict;
      const isIn = isMet && (query.limit === null || (await queries.ids(userId, query)).includes(trackId));
      return { verdict, isMet, isIn };
    },
  };
}
