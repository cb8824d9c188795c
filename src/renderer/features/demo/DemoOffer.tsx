import { Disc3 } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { useDemoStatus } from '../../link/queries.ts';
import { useDemo } from '../../stores/demo.ts';
import { demoErrorWords } from './demo-words.ts';
import { useMakeDemo } from './use-make-demo.ts';

/** For who has no music at hand: a library of invented bands, made here and now. */
export function DemoOffer() {
  const { t } = useWords();
  const status = useDemoStatus();
  const progress = useDemo((state) => state.progress);
  const { make, isMaking, error } = useMakeDemo();
  if (isMaking || progress !== null) return <Making />;
  return (
    <section aria-label={t('demo.label')} className="flex flex-col items-center gap-2 text-center">
      <Button size="large" onClick={make}>
        <Disc3 size={18} aria-hidden="true" />
        {t('demo.try')}
      </Button>
      <p className="max-w-md text-balance text-ink-soft">
        {t('demo.text', {
          count: status.data?.trackCount ?? 0,
          albums: t('albums.count', { count: status.data?.albumCount ?? 0 }),
        })}
      </p>
      {error === null ? null : (
        <p role="alert" className="max-w-md rounded-control bg-danger-soft px-3 py-2 text-danger">
          {t('demo.failed')}. {demoErrorWords(t, error, status.data?.path ?? '')}
        </p>
      )}
    </section>
  );
}

function Making() {
  const { t } = useWords();
  const progress = useDemo((state) => state.progress);
  const part = progress === null || progress.totalCount === 0 ? 0 : progress.madeCount / progress.totalCount;
  return (
    <section aria-label={t('demo.label')} className="flex w-96 max-w-full flex-col items-center gap-2 text-center">
      <p className="max-w-full truncate font-semibold">
        {progress === null ? t('demo.starting') : t('demo.making', { album: progress.album })}
      </p>
      <div
        role="progressbar"
        aria-label={t('demo.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
        className="h-1.5 w-full overflow-hidden rounded-round bg-ink/15"
      >
        <div className="h-full rounded-round bg-accent" style={{ width: `${part * 100}%` }} />
      </div>
      <p className="tabular text-xs text-ink-soft">
        {progress === null ? ' ' : t('demo.count', { made: progress.madeCount, total: progress.totalCount })}
      </p>
      {/* how it ended is told to who asked for it */}
      <Button onClick={() => void call('demo.cancel', {}).catch(() => undefined)}>{t('app.cancel')}</Button>
    </section>
  );
}
