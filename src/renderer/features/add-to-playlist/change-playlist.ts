/** Every change of playlists, each with the way to take it back. What fails is said; whoever waits is told whether it went well. */
import type { TFunction } from 'i18next';
import type { Changed } from '../../../shared/contract/activity.ts';
import type { PlaylistCard, PlaylistSort } from '../../../shared/contract/playlists.ts';
import type { PlaylistEntryId, PlaylistId, TrackId } from '../../../shared/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { errorWords, TOO_MANY_TRACKS } from '../../i18n/error-words.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { inTurn, showEntryIds } from '../../link/playlists.ts';
import { invalidate } from '../../link/queries.ts';
import type { Addition } from '../../stores/drag.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo, undoWaitsFor } from '../../stores/undo.ts';

type Named = Pick<PlaylistCard, 'id' | 'name'>;

interface NewPlaylist {
  readonly name: string;
  readonly kind: 'manual' | 'folder';
  readonly parentId: PlaylistId | null;
  /** What it begins with. */
  readonly addition: Addition | undefined;
}

/** As many as the core takes at once; what is more is said, and not cut off. */
const MAX_ADDED = 100_000;

function assertNotTooMany(ids: readonly number[]): void {
  if (ids.length > MAX_ADDED)
    throw new AppError('invalid-input', 'That is more than is added at once', { details: { reason: TOO_MANY_TRACKS } });
}

interface AdditionWish {
  readonly trackIds?: TrackId[];
  readonly copied?: { readonly fromId: PlaylistId; readonly entryIds?: PlaylistEntryId[] };
}

/** As the core is asked for it. Throws: AppError. */
async function wishOf(addition: Addition): Promise<AdditionWish> {
  if ('load' in addition) {
    const trackIds = [...(await addition.load())];
    assertNotTooMany(trackIds);
    return { trackIds };
  }
  const { fromId, entryIds } = addition;
  if (entryIds === null) return { copied: { fromId } };
  assertNotTooMany(entryIds);
  return { copied: { fromId, entryIds: [...entryIds] } };
}

/** Throws: AppError. The dialog that asks for it says so. */
export async function createPlaylist({ name, kind, parentId, addition }: NewPlaylist): Promise<PlaylistId> {
  const wish = addition === undefined ? {} : await wishOf(addition);
  const made = await call('playlists.create', { name, kind, parentId, ...wish });
  await offer(made, (t) => t('playlists.created', { name }));
  return made.playlistId;
}

interface PlaylistFields {
  readonly name?: string;
  readonly description?: string | null;
  readonly isPrivate?: boolean;
  readonly image?: string | null;
}

/** Throws: AppError. */
export async function editPlaylist({ id, name }: Named, fields: PlaylistFields): Promise<void> {
  const changed = await call('playlists.edit', { playlistId: id, ...fields });
  await offer(changed, (t) =>
    fields.name === undefined || fields.name === name
      ? t('playlists.edited', { name })
      : t('playlists.renamed', { name: fields.name }),
  );
}

/** Before an entry, or at the end. */
export async function addToPlaylist(
  { id, name }: Named,
  addition: Addition,
  beforeEntryId: PlaylistEntryId | null = null,
): Promise<void> {
  await attempt(async () => {
    const { trackIds = [], copied } = await wishOf(addition);
    const added = await inTurn(id, () =>
      copied === undefined
        ? call('playlists.add', { playlistId: id, trackIds, beforeEntryId })
        : call('playlists.copy', { playlistId: id, ...copied, beforeEntryId }),
    );
    if (added.entryIds.length === 0) notify({ name: 'playlist', title: i18n.t('playlists.nothingToAdd') });
    else await offer(added, (t) => t('playlists.added', { count: added.changedCount, name }));
  });
}

export async function moveEntries(
  { id, name }: Named,
  entryIds: readonly PlaylistEntryId[],
  beforeEntryId: PlaylistEntryId | null,
): Promise<void> {
  await attempt(async () => {
    const ids = [...entryIds];
    const moved = await inTurn(id, () => call('playlists.move', { playlistId: id, entryIds: ids, beforeEntryId }));
    // it shows where it was done
    await offer(moved, (t) => t('playlists.moved', { count: moved.changedCount, name }), true);
  });
}

export async function removeEntries({ id, name }: Named, entryIds: readonly PlaylistEntryId[]): Promise<void> {
  const gone = new Set<number>(entryIds);
  showEntryIds(id, (own) => own.filter((entryId) => !gone.has(entryId)));
  await attempt(async () => {
    const ids = [...entryIds];
    const removed = await inTurn(id, () => call('playlists.remove', { playlistId: id, entryIds: ids }));
    await offer(removed, (t) => t('playlists.removed', { count: removed.changedCount, name }));
  });
}

/** Once: the new order is the list's own from then on. Tells whether it went well. */
export async function sortEntries({ id, name }: Named, by: PlaylistSort, isDescending: boolean): Promise<boolean> {
  return await attempt(async () => {
    const sorted = await inTurn(id, () => call('playlists.sort', { playlistId: id, by, isDescending }));
    await offer(sorted, (t) => t('playlists.sortedOnce', { name }));
  });
}

export async function placePlaylist({ id, name }: Named, parentId: PlaylistId | null): Promise<void> {
  await attempt(async () => {
    const placed = await call('playlists.place', { playlistId: id, parentId });
    await offer(placed, (t) => t('playlists.placed', { name }));
  });
}

/** A copy that is one's own; its id, or null where it could not be made. */
export async function duplicatePlaylist({ id, name }: Named): Promise<PlaylistId | null> {
  let copyId: PlaylistId | null = null;
  await attempt(async () => {
    const made = await call('playlists.duplicate', { playlistId: id });
    copyId = made.playlistId;
    await offer(made, (t) => t('playlists.duplicated', { name }));
  });
  return copyId;
}

export async function deletePlaylist({ id, name }: Named): Promise<boolean> {
  return await attempt(async () => {
    const gone = await call('playlists.delete', { playlistId: id });
    await offer(gone, (t) => t('playlists.deleted', { name }));
  });
}

/** Throws: AppError. The dialog that asks for it says so. */
export async function createSmart(wish: {
  readonly name: string;
  readonly query: string;
  readonly parentId: PlaylistId | null;
}): Promise<PlaylistId> {
  const made = await call('smart.create', wish);
  await offer(made, (t) => t('smart.created', { name: wish.name }));
  return made.playlistId;
}

/** Throws: AppError. */
export async function setSmartQuery({ id, name }: Named, query: string): Promise<void> {
  const changed = await call('smart.setQuery', { playlistId: id, query });
  await offer(changed, (t) => t('smart.changed', { name }));
}

export async function shuffleSmart({ id, name }: Named): Promise<void> {
  await attempt(async () => {
    const changed = await call('smart.shuffle', { playlistId: id });
    await offer(changed, (t) => t('smart.shuffled', { name }));
  });
}

/** A manual playlist with what is in it now; its id, or null where it could not be made. */
export async function snapshotSmart({ id }: Named, name: string): Promise<PlaylistId | null> {
  let madeId: PlaylistId | null = null;
  await attempt(async () => {
    const made = await call('smart.snapshot', { playlistId: id, name });
    madeId = made.playlistId;
    await offer(made, (t) => t('smart.snapshotMade', { name }));
  });
  return madeId;
}

export async function followPlaylist({ id, name }: Named, isFollowed: boolean): Promise<void> {
  await attempt(async () => {
    const changed = await call(isFollowed ? 'playlists.follow' : 'playlists.unfollow', { playlistId: id });
    await offer(changed, (t) => (isFollowed ? t('playlists.followed', { name }) : t('playlists.unfollowed', { name })));
  });
}

/** Says what went wrong. */
async function attempt(act: () => Promise<void>): Promise<boolean> {
  try {
    await undoWaitsFor(act());
    return true;
  } catch (error) {
    const t = i18n.t.bind(i18n);
    notify({ name: 'playlist', title: t('playlists.notKept'), text: errorWords(t, error), isError: true });
    // what was shown in advance is not so
    await invalidate(['playlists']);
    return false;
  }
}

/** Shows what was changed, and offers to take it back. */
async function offer({ activityId }: Changed, words: (t: TFunction) => string, isQuiet = false): Promise<void> {
  if (activityId !== null) {
    offerUndo({
      text: words(i18n.t.bind(i18n)),
      isQuiet,
      undo: async () => {
        await call('activity.undo', { activityId });
        await invalidate(['playlists']);
      },
    });
  }
  await invalidate(['playlists']);
}
