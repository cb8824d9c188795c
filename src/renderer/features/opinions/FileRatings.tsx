import { FileAudio } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../elements/Button.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { useRatingsOffer } from '../../link/activity.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo } from '../../stores/undo.ts';

/** Offers the ratings that other programs left in the files; nothing where there are none to take. */
export function FileRatings() {
  const { t } = useWords();
  const offer = useRatingsOffer().data;
  const [isBusy, setBusy] = useState(false);
  if (offer === undefined || offer.newCount === 0) return null;
  const adopt = async (): Promise<void> => {
    setBusy(true);
    try {
      const { activityId, changedCount } = await call('ratings.adopt', {});
      if (activityId === null) return;
      offerUndo({
        text: t('ratings.taken', { count: changedCount }),
        undo: async () => void (await call('activity.undo', { activityId })),
      });
    } catch (error) {
      notify({ name: 'ratings', title: t('opinions.notKept'), text: errorWords(t, error), isError: true });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section
      aria-label={t('ratings.title')}
      className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-cover border border-line bg-panel px-4 py-3"
    >
      <FileAudio size={20} aria-hidden="true" className="shrink-0 text-accent" />
      <div className="min-w-60 flex-1">
        <p className="font-semibold">{t('ratings.offer', { count: offer.newCount })}</p>
        <p className="text-ink-soft">
          {t('ratings.explain')}
          {offer.keptCount === 0 ? '' : ` ${t('ratings.kept', { count: offer.keptCount })}`}
        </p>
      </div>
      <Button look="primary" disabled={isBusy} onClick={() => void adopt()}>
        {t('ratings.take')}
      </Button>
    </section>
  );
}
