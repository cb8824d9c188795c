/** What is wrong with the playlists that a query looks into, told to the one who asks. */
import type { PlaylistFault } from '../../../shared/query/playlist-faults.ts';
import { readQuery } from '../../../shared/query/stored.ts';
import { AppError } from '../../../shared/errors.ts';
import type { UserId } from '../../../shared/ids.ts';
import { createVisible, readNested } from '../../db/queries/track-query/nested-playlists.ts';
import type { ReadDb } from '../../db/handles.ts';

/** Names mean what they mean to the owner; of those that the one who asks may not see, nothing is told. */
interface Asker {
  readonly userId: UserId;
  readonly ownerId: UserId;
  /** The playlist whose query it is or shall be; its id is null before it is made. */
  readonly self: { readonly id: number | null; readonly name: string } | null;
}

/** Cost: reads the list of playlists, where the query looks into any. */
export function faultsOf(db: ReadDb, { userId, ownerId, self }: Asker, text: string): readonly PlaylistFault[] {
  const read = readQuery(text);
  if (!read.ok) return [];
  return readNested(createVisible(db), { userId: ownerId, where: read.query.where, self, toldTo: userId }).faults;
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
