/** Which track a file is, decided by a person where a scan did not guess. */
import type { Changed } from '../../shared/contract/activity.ts';
import type { Doubts } from '../../shared/contract/doubts.ts';
import { AppError } from '../../shared/errors.ts';
import type { TrackId, UserId } from '../../shared/ids.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { hasOpenDoubt, isOpenDoubt, listDoubts } from '../db/queries/doubts.ts';
import { readNames } from '../db/queries/names.ts';
import { nextJoinId } from '../db/queries/track-joins.ts';
import type { Clock } from '../ports/clock.ts';
import type { ChangeKinds } from './change-kinds.ts';
import type { Changes } from './changes.ts';

export interface DoubtsService {
  list(userId: UserId, limit: number): Doubts;
  /** Throws: not-found. */
  decide(userId: UserId, trackId: TrackId, candidateId: TrackId): Changed;
  /** Throws: not-found. */
  dismiss(userId: UserId, trackId: TrackId): Changed;
}

interface DoubtsParts {
  readonly reader: ReadDb;
  readonly writer: WriteDb;
  readonly changes: Pick<Changes, 'perform' | 'make'>;
  readonly kinds: Pick<ChangeKinds, 'track_join'>;
  readonly clock: Clock;
}

/** Decisions, each noted as what the person did. */
export function createDoubtsService({ reader, writer, changes, kinds, clock }: DoubtsParts): DoubtsService {
  const join = (userId: UserId, trackId: number, intoTrackId: number, isOpen: () => boolean): Changed => {
    const { activityId, changedCount } = changes.perform(userId, 'track-join', () => {
      const subject = readNames(writer, 'track', [intoTrackId]).get(intoTrackId);
      if (subject === undefined || !isOpen()) throw new AppError('not-found', 'That is not asked any more');
      const id = nextJoinId(writer);
      const row = { trackId, intoTrackId, joinedAt: clock.now() };
      kinds.track_join.write(userId, id, row);
      return { changes: [{ table: 'track_join', id, before: null, after: row }], subject };
    });
    return { activityId, changedCount };
  };
  return {
    list: (userId, limit) => listDoubts(reader, userId, limit),
    decide: (userId, trackId, candidateId) =>
      join(userId, candidateId, trackId, () => isOpenDoubt(writer, trackId, candidateId)),
    dismiss: (userId, trackId) => {
      if (!hasOpenDoubt(writer, trackId)) throw new AppError('not-found', 'That is not asked any more');
      return changes.make(userId, {
        type: 'doubt-dismissed',
        table: 'doubt_dismissed',
        ids: [trackId],
        become: (_row, now) => ({ dismissedAt: now }),
      });
    },
  };
}
