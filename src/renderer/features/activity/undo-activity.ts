import type { Activity, Undone } from '../../../shared/contract/activity.ts';
import { AppError } from '../../../shared/errors.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo } from '../../stores/undo.ts';
import { activityWords } from './activity-words.ts';

export async function undoActivity(activity: Activity): Promise<void> {
  await takeBack(activity, () => call('activity.undo', { activityId: activity.id }));
}

export async function undoSince(activity: Activity): Promise<void> {
  await takeBack(activity, () => call('activity.undoSince', { activityId: activity.id }));
}

async function takeBack(activity: Activity, run: () => Promise<Undone>): Promise<void> {
  const t = i18n.t.bind(i18n);
  const what = activityWords(t, activity);
  try {
    const { activityId, keptCount } = await run();
    if (activityId === null) return;
    offerUndo({
      text: t('undo.done', { what }),
      ...(keptCount === 0 ? {} : { details: t('activity.kept', { count: keptCount }) }),
      undo: async () => void (await call('activity.undo', { activityId })),
    });
  } catch (error) {
    const isConflict = error instanceof AppError && error.code === 'conflict';
    const text = isConflict ? t('activity.changedSince') : errorWords(t, error);
    notify({ name: 'undo-failed', title: t('undo.failed', { what }), text, isError: true });
  }
}
