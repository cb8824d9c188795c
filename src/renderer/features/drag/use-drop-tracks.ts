import type { TrackId } from '../../../shared/ids.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { playFrom } from '../../player/player.ts';
import { insertInQueue } from '../../player/queue-actions.ts';
import { notify } from '../../stores/notices.ts';
import { usePlayer } from '../../stores/player.ts';
import { offerUndo } from '../../stores/undo.ts';
import type { Dragged } from '../../stores/drag.ts';

/** Where tracks are dropped: played at once, or put into the queue before what stands at this index. */
export type DropPlace = 'now' | 'next' | 'last' | { readonly index: number };

/** Puts what was dragged where it was dropped. */
export function useDropTracks(): (dragged: Dragged, place: DropPlace) => Promise<void> {
  const { t } = useWords();
  return async (dragged, place) => {
    let trackIds: readonly TrackId[];
    try {
      trackIds = await dragged.load();
    } catch (error) {
      notify({ name: 'drop', title: t('drag.failed'), text: errorWords(t, error), isError: true });
      return;
    }
    if (trackIds.length === 0) {
      notify({ name: 'drop', title: t('drag.nothing', { what: dragged.label }) });
    } else if (place === 'now') playFrom(trackIds, 0);
    else {
      const { added, undo } = insertInQueue(trackIds, indexOf(place));
      if (added === 0) notify({ name: 'drop', title: t('drag.full') });
      else offerUndo({ text: t('drag.added', { what: dragged.label }), undo });
    }
  };
}

function indexOf(place: Exclude<DropPlace, 'now'>): number {
  if (typeof place === 'object') return place.index;
  const { queue } = usePlayer.getState();
  return place === 'next' ? queue.index + 1 : queue.items.length;
}
