import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { playerRows } from '../../link/rows.ts';
import { notify } from '../../stores/notices.ts';
import { usePlayer, type Trouble } from '../../stores/player.ts';

/** Says in words what the player could not play; the queue shows the same beside the track. */
export function PlayerNotices() {
  const { t } = useWords();
  const trouble = usePlayer((state) => state.trouble);
  const told = useRef<Trouble | null>(null);
  useEffect(() => {
    if (trouble === null || trouble === told.current) return;
    // once a trouble, not again in another language
    told.current = trouble;
    const { trackId, reason, hasStopped } = trouble;
    const title = playerRows.get(trackId)?.name ?? '';
    const words = {
      away: [t('player.away', { title }), t('player.awayHelp')],
      missing: [t('player.missing', { title }), t('player.missingHelp')],
      unplayable: [t('player.unplayable', { title }), t('player.unplayableHelp')],
      unreachable: [t('player.unreachable'), t('player.unreachableHelp')],
    } as const;
    const [what, help] = words[reason];
    notify({
      name: 'player',
      title: what,
      text: `${help} ${hasStopped ? t('player.stopped') : t('player.goesOn')}`,
      isError: true,
    });
  }, [trouble, t]);
  return null;
}
