import type { Doubt } from '../../../shared/contract/doubts.ts';
import type { ActivityId, TrackId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { formatClock } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { useDoubts } from '../../link/missing.ts';
import { notify } from '../../stores/notices.ts';
import { offerBack } from './change-missing.ts';
import { missingErrorWords, reasonWords } from './missing-words.ts';

/** New files that may be one of several missing tracks; nothing where no scan was in doubt. */
export function DoubtList() {
  const { t } = useWords();
  const doubts = useDoubts();
  if (doubts.data === undefined || doubts.data.doubtCount === 0) return null;
  return (
    <section aria-label={t('missing.doubts')} className="mb-5">
      <h2 className="text-base font-semibold">{t('missing.doubts')}</h2>
      <p className="tabular mb-2 text-ink-soft">{t('missing.doubtsText', { count: doubts.data.doubtCount })}</p>
      <ul className="flex flex-col gap-2">
        {doubts.data.doubts.map((doubt) => (
          <DoubtCard key={doubt.trackId} doubt={doubt} />
        ))}
      </ul>
    </section>
  );
}

function DoubtCard({ doubt }: { readonly doubt: Doubt }) {
  const { t } = useWords();
  const { trackId, title, artist, path } = doubt;
  const say = (text: string, act: () => Promise<{ readonly activityId: ActivityId | null }>): void =>
    void act()
      .then(({ activityId }) => offerBack(text, activityId))
      .catch((error: unknown) =>
        notify({ name: 'doubt', title: t('missing.doubtFailed'), text: missingErrorWords(t, error), isError: true }),
      );
  const decide = (candidateId: TrackId): void =>
    say(t('missing.decided', { title }), () => call('doubts.decide', { trackId, candidateId }));
  return (
    <li className="rounded-cover border border-line bg-raised p-3">
      <p className="break-words">
        <span className="font-semibold">{title}</span>
        {artist === null ? null : <span className="text-ink-soft"> · {artist}</span>}
      </p>
      <p className="text-xs break-all text-ink-soft select-text">{path}</p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {doubt.candidates.map((candidate) => (
          <li key={candidate.trackId} className="flex items-center gap-3 py-2">
            <div className="min-w-0 flex-1 select-text">
              <p className="break-words">
                {candidate.title}
                <span className="tabular text-ink-soft">
                  {candidate.album === null ? '' : ` · ${candidate.album}`} · {formatClock(candidate.durationMs)}
                </span>
              </p>
              <p className="text-xs break-all text-ink-soft">{candidate.path}</p>
              <p className="text-xs text-ink-soft">{reasonWords(t, candidate.reason)}</p>
            </div>
            <Button
              aria-label={t('missing.itIsOf', { path: candidate.path })}
              onClick={() => decide(candidate.trackId)}
            >
              {t('missing.itIs')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex justify-end">
        <Button
          look="quiet"
          aria-label={t('missing.noneOf', { title })}
          onClick={() => say(t('missing.dismissed', { title }), () => call('doubts.dismiss', { trackId }))}
        >
          {t('missing.none')}
        </Button>
      </div>
    </li>
  );
}
