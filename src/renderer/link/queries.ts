import { notifyManager, QueryClient, useQuery } from '@tanstack/react-query';
import type { AlbumId, ArtistId, TrackId } from '../../shared/ids.ts';
import type { AlbumSort } from '../../shared/contract/albums.ts';
import type { ArtistSort } from '../../shared/contract/artists.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { TrackSort } from '../../shared/contract/tracks.ts';
import type { OwnFilter, OwnOrder } from '../../shared/contract/own-lists.ts';
import { call } from './client.ts';
import { ownParts } from './own-lists.ts';
import { toAlbumIds, toArtistIds, toTrackIds } from './id-lists.ts';
import type { RowCache } from './row-cache.ts';
import { albumCards, artistCards, composerCards, genreCards, playerRows, queueRows, trackRows } from './rows.ts';

// an answer is drawn in the task it comes in; by itself it waits for a timer, behind whatever else is due
notifyManager.setScheduler(queueMicrotask);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // data changes only when the core says so
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // the core is on this machine whatever the browser thinks of the network
      networkMode: 'always',
    },
  },
});

interface Order<Sort> extends OwnFilter {
  readonly sort: Sort;
  readonly isDescending: boolean;
}

// what a window of usual height shows
const FIRST_ROWS = 40;
// a core that is busy with other things is not waited for: the list is drawn without them
const PATIENCE_MS = 40;

/** The ids, and with them the first rows, so that the list need not be drawn twice. */
export async function withFirstRows<Id extends number, Row extends { readonly id: Id }>(
  cache: RowCache<Id, Row>,
  toIds: (ids: Uint32Array) => readonly Id[],
  asked: Promise<Uint32Array>,
): Promise<Uint32Array> {
  const ids = await asked;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([cache.bring(toIds(ids.subarray(0, FIRST_ROWS))), patience]);
  return ids;
}

export function useAlbumIds(order: Order<AlbumSort>) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['albums', 'ids', order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => withFirstRows(albumCards, toAlbumIds, call('albums.ids', order)),
    placeholderData: (previous) => previous,
    structuralSharing: false,
  });
}

export function useAlbum(albumId: AlbumId) {
  return useQuery({ queryKey: ['albums', 'page', albumId], queryFn: () => call('albums.get', { albumId }) });
}

/** The tracks of an album as they stand on it, or as one's opinions put them; asked for where wanted. */
export function useAlbumTrackIds(albumId: AlbumId, order: OwnOrder, isWanted: boolean) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['albums', 'trackIds', albumId, order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => call('albums.trackIds', { albumId, ...order }),
    enabled: isWanted,
    placeholderData: (previous, query) => (query?.queryKey[2] === albumId ? previous : undefined),
    structuralSharing: false,
  });
}

export function useArtistIds(order: Order<ArtistSort>) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['artists', 'ids', order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => withFirstRows(artistCards, toArtistIds, call('artists.ids', order)),
    placeholderData: (previous) => previous,
    structuralSharing: false,
  });
}

/** The page of an artist, or what one's opinions make of its lists. */
export function useArtist(artistId: ArtistId, order: OwnOrder = USUAL) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['artists', 'page', artistId, order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => call('artists.get', { artistId, ...order }),
    placeholderData: (previous, query) => (query?.queryKey[2] === artistId ? previous : undefined),
  });
}

const USUAL: OwnOrder = { sort: null, isDescending: false };

/** All tracks, or those that hold the words of a filter, or those that a query finds. */
export function useTrackIds(order: Order<TrackSort>, filter = '', isQuery = false) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['tracks', 'ids', order.sort, order.isDescending, filter, isQuery, ...ownKey],
    // what a query finds may hang on what one thinks
    meta: isQuery ? { isOwn: true } : meta,
    queryFn: () =>
      isQuery ? withFirstRows(trackRows, toTrackIds, queryTracks(order, filter)) : listTracks(order, filter),
    // each may be millions of bytes, and there is one for every few letters typed
    ...(filter === '' ? {} : { gcTime: 5000 }),
    placeholderData: (previous) => previous,
    structuralSharing: false,
  });
}

/** Its first rows come with it, and need not be asked for. */
async function listTracks(order: Order<TrackSort>, filter: string): Promise<Uint32Array> {
  const askedAt = trackRows.generation;
  const { ids, rows } = await call('tracks.list', filter === '' ? order : { ...order, filter });
  trackRows.take(rows, askedAt);
  return ids;
}

/** A text that is no query finds nothing; its box says why. */
async function queryTracks(order: Order<TrackSort>, text: string): Promise<Uint32Array> {
  const { ids } = await call('tracks.query', { ...order, text });
  return ids;
}

export function useTrackDetails(trackId: TrackId) {
  return useQuery({ queryKey: ['tracks', 'details', trackId], queryFn: () => call('tracks.get', { trackId }) });
}

/** What is found by a few letters, for choosing among it. */
export function useFound(text: string, limit = 10) {
  return useQuery({
    queryKey: ['found', text, limit],
    queryFn: () => call('search.find', { text, limit }),
    gcTime: 0,
    staleTime: 0,
    placeholderData: (previous) => previous,
  });
}

export function useCorrections() {
  return useQuery({ queryKey: ['corrections', 'list'], queryFn: () => call('corrections.list', {}) });
}

/** Names that are credited beside an artist, one after the other. */
export function useNameRuns(artistId: ArtistId) {
  return useQuery({ queryKey: ['artists', 'runs', artistId], queryFn: () => call('corrections.runs', { artistId }) });
}

export function useFolders() {
  return useQuery({ queryKey: ['folders', 'list'], queryFn: () => call('folders.list', {}) });
}

/** Which folders hold a demo changes with the folders. */
export function useDemoStatus() {
  return useQuery({ queryKey: ['folders', 'demo'], queryFn: () => call('demo.status', {}) });
}

export function useSuggestedFolder() {
  return useQuery({ queryKey: ['folders', 'suggest'], queryFn: () => call('folders.suggest', {}) });
}

/** Not kept: what lies on the disk may change at any time without a word. */
export function useFolderListing(path: string | undefined) {
  return useQuery({
    queryKey: ['browse', path ?? ''],
    queryFn: () => call('folders.browse', path === undefined ? {} : { path }),
    gcTime: 0,
    staleTime: 0,
    placeholderData: (previous) => previous,
  });
}

export function useProblems(offset: number, limit: number) {
  return useQuery({
    queryKey: ['problems', 'list', offset, limit],
    queryFn: () => call('problems.list', { offset, limit }),
    placeholderData: (previous) => previous,
  });
}

export function useAppInfo() {
  return useQuery({ queryKey: ['app', 'info'], queryFn: () => call('app.info', {}) });
}

export async function askAppInfo(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['app', 'info'] });
}

/** Not kept: files change without a word. */
export function useStorage() {
  return useQuery({ queryKey: ['storage'], queryFn: () => call('app.storage', {}), gcTime: 0, staleTime: 0 });
}

// what is made of what is said of albums and tracks, and has no topic of its own
const MADE_OF_MUSIC = ['artists', 'composers', 'genres', 'opinions', 'playlists', 'recent', 'search', 'tree'];

const SMART = ['smart', 'smart preview', 'smart reason', 'list', 'page'].map((part) => ['playlists', part]);

const CHANGE_SMART: ReadonlySet<Topic> = new Set<Topic>(['opinions', 'plays', 'problems', 'smartLists']);

/** Asks again for whatever is shown of these topics, and for the rest when it is next shown. */
export async function invalidate(topics: readonly Topic[]): Promise<void> {
  if (topics.includes('tracks')) for (const cache of [trackRows, queueRows, playerRows]) cache.invalidate();
  if (topics.includes('albums')) albumCards.invalidate();
  const isMusicTouched = topics.includes('albums') || topics.includes('tracks');
  if (isMusicTouched) for (const cache of [artistCards, composerCards, genreCards]) cache.invalidate();
  const keys = (isMusicTouched ? [...topics, ...MADE_OF_MUSIC] : topics).map((topic) => [topic]);
  // the details of a track tell its plays too
  if (topics.includes('plays')) keys.push(['tracks', 'details']);
  if (topics.includes('playlistCounts')) keys.push(['playlists', 'list']);
  // what is in a smart playlist is as live as what it asks about
  if (topics.some((topic) => CHANGE_SMART.has(topic))) keys.push(...SMART);
  // their names are found too
  if (topics.includes('playlists')) keys.push(['search'], ['queryValues']);
  // what is in sight is not to change under the pointer: it says that it could be asked for anew
  if (topics.includes('opinions'))
    await queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.['isOwn'] === true, refetchType: 'none' });
  // the core answers one after the other: the order of the list in sight goes before the counts of all the others
  const isListTouched = keys.some(([domain, part]) => domain === 'playlists' && part === undefined);
  const order = isListTouched ? queryClient.invalidateQueries({ queryKey: LIST_ORDER }) : undefined;
  const rest = keys.map((queryKey) =>
    queryClient.invalidateQueries({ queryKey, predicate: (query) => !isListTouched || !isListOrder(query.queryKey) }),
  );
  await Promise.all([order, ...rest]);
}

const LIST_ORDER = ['playlists', 'entryIds'];

function isListOrder([domain, part]: readonly unknown[]): boolean {
  return domain === LIST_ORDER[0] && part === LIST_ORDER[1];
}
