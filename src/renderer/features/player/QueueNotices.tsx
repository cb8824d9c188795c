import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { notify } from '../../stores/notices.ts';
import { useQueueAddition } from '../../stores/queue-addition.ts';
import { offerUndo } from '../../stores/undo.ts';

/** Says what a menu put into the queue, with a way back: the queue itself need not be in sight. */
export function QueueNotices() {
  const { t } = useWords();
  const addition = useQueueAddition((state) => state.addition);
  const told = useRef(addition);
  useEffect(() => {
    if (addition === null || addition === told.current) return;
    // once an addition, not again in another language
    told.current = addition;
    const { added, undo } = addition;
    if (added === 0) notify({ name: 'queue', title: t('drag.nothingAdded') });
    else offerUndo({ text: t('undo.queueAdded', { count: added }), undo });
  }, [addition, t]);
  return null;
}
