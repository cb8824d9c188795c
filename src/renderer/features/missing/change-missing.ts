/** What is done about missing tracks, each with the way to take it back. */
import type { ActivityId, TrackId } from '../../../shared/ids.ts';
import { call } from '../../link/client.ts';
import { invalidate } from '../../link/queries.ts';
import { offerUndo } from '../../stores/undo.ts';

const SHARED = ['albums', 'tracks', 'folders', 'doubts', 'playlists'] as const;

/** Offers to take it back, in the words that are given. */
export async function offerBack(text: string, activityId: ActivityId | null, details?: string): Promise<void> {
  if (activityId === null) return;
  await invalidate(SHARED);
  offerUndo({
    text,
    ...(details === undefined ? {} : { details }),
    undo: async () => {
      await call('activity.undo', { activityId });
      await invalidate(SHARED);
    },
  });
}

interface Pair {
  readonly missingId: TrackId;
  readonly trackId: TrackId;
}

export async function locate(text: string, pairs: readonly Pair[]): Promise<void> {
  const { activityId } = await call('missing.locate', { pairs: [...pairs] });
  await offerBack(text, activityId);
}

export async function forget(
  trackIds: readonly TrackId[],
  words: { readonly text: string; readonly backupAt: (path: string) => string },
): Promise<void> {
  const { activityId, backupPath } = await call('missing.forget', { trackIds: [...trackIds] });
  await offerBack(words.text, activityId, words.backupAt(backupPath));
}
