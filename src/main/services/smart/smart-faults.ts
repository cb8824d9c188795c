/** What is wrong with the playlists that a query looks into, told to the one who asks. */
import type { PlaylistFault } from '../../../shared/query/playlist-faults.ts';
import { readQuery } from '../../../shared/query/stored.ts';
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import { createVisible, readNested, type Nested, type Visible } from '../../db/queries/track-query/nested-playlists.ts';
import type { ReadDb } from '../../db/handles.ts';

/** Names mean what they mean to the owner; of those that the one who asks may not see, nothing is told. */
interface Asker {
  readonly userId: UserId;
  readonly ownerId: UserId;
  /** The playlist whose query it is or shall be; its id is null before it is made. */
  readonly self: { readonly id: number | null; readonly name: string; readonly isPrivate?: number } | null;
}

/** Cost: reads the list of playlists, where the query looks into any. */
export function faultsOf(db: ReadDb, { userId, ownerId, self }: Asker, text: string): readonly PlaylistFault[] {
  const read = readQuery(text);
  if (!read.ok) return [];
  const visible = createVisible(db);
  const nested = readNested(visible, { userId: ownerId, where: read.query.where, self, toldTo: userId });
  const names = privateOf(visible, ownerId, nested);
  const isTold = names.length > 0 && (userId !== ownerId || self?.isPrivate === 0);
  const note = { code: 'private', names: userId === ownerId ? names : [] } as const;
  // what names mean nothing is the owner's to know: they may have meant something
  const told = nested.faults.filter(({ code }) => userId === ownerId || code !== 'no-playlist');
  return isTold ? [...told, note] : told;
}

/** Private playlists behind what it finds for its owner. */
function privateOf(visible: Visible, ownerId: UserId, { inOrder, manualIds }: Nested): readonly string[] {
  const ids = new Set([...manualIds, ...inOrder.map(({ stored }) => stored.id)]);
  const meant = visible(ownerId).filter(({ stored }) => ids.has(stored.id) && stored.isPrivate === 1);
  return [...new Set(meant.map(({ stored }) => stored.name))];
}

/** The way from the playlist back to itself, where it leads there. */
export function ownCircle(faults: readonly PlaylistFault[]): readonly string[] | undefined {
  return faults.flatMap((fault) => (fault.code === 'circular' && fault.isOwn ? [fault.names] : []))[0];
}

/** Throws: invalid-input where the query leads back to the playlist. */
export function assertNoCircle(db: ReadDb, asker: Asker, text: string): void {
  const circle = ownCircle(faultsOf(db, asker, text));
  if (circle === undefined) return;
  const names = circle.join(' → ');
  throw new AppError('invalid-input', `It looks into itself: ${names}`, { details: { reason: 'circular', names } });
}
