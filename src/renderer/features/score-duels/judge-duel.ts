import type { ScoringKind } from '../../../shared/contract/scoring.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo } from '../../stores/undo.ts';

interface Judgement {
  readonly kind: ScoringKind;
  readonly winnerId: number;
  readonly loserId: number;
  readonly isEqual: boolean;
}

/** Keeps the result; the keys for undo take it back. False where it could not be kept, which is said. */
export async function judgeDuel(judgement: Judgement): Promise<boolean> {
  const t = i18n.t.bind(i18n);
  try {
    const { activityId } = await call('duels.judge', judgement);
    if (activityId !== null)
      offerUndo({
        text: t('duels.kept'),
        // the next pair shows it
        isQuiet: true,
        undo: async () => void (await call('activity.undo', { activityId })),
      });
    return true;
  } catch (error) {
    notify({ name: 'duel-not-kept', title: t('opinions.notKept'), text: errorWords(t, error), isError: true });
    return false;
  }
}

interface Moves {
  readonly kind: ScoringKind;
  readonly score: number;
  readonly upIds: readonly number[];
  readonly downIds: readonly number[];
}

/** Gives the two ends of the shelf half a star more and less, as one change that can be taken back. */
export async function spreadShelf({ kind, score, upIds, downIds }: Moves): Promise<void> {
  const t = i18n.t.bind(i18n);
  try {
    const moves = { kind, score, upIds: [...upIds], downIds: [...downIds] };
    const { activityId, changedCount } = await call('duels.spread', moves);
    if (activityId === null) return;
    offerUndo({
      text: t('duels.spreadDone', { count: changedCount }),
      undo: async () => void (await call('activity.undo', { activityId })),
    });
  } catch (error) {
    notify({ name: 'spread-not-kept', title: t('opinions.notKept'), text: errorWords(t, error), isError: true });
  }
}
