import { PencilRuler, RotateCcw, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { Correction } from '../../../shared/contract/corrections.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { formatList, formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCorrections } from '../../link/queries.ts';
import { notify } from '../../stores/notices.ts';
import { takeBack } from './say-by-hand.ts';
import { byHandErrorWords } from './use-saying.ts';

/** Everything that was corrected, in one place, each to be taken back. */
export function CorrectionsView() {
  const { t } = useWords();
  const corrections = useCorrections();
  if (corrections.isPending) return <Spinner label={t('app.loading')} />;
  if (corrections.isError) {
    return (
      <EmptyState
        icon={TriangleAlert}
        title={t('byHand.correctionsError')}
        text={errorWords(t, corrections.error)}
        isAlert
      >
        <Button onClick={() => void corrections.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex min-h-full max-w-4xl flex-col gap-4 px-6 pt-4 pb-8">
        <ViewHeading title={t('byHand.corrections')} />
        <p className="max-w-2xl text-ink-soft">{t('byHand.correctionsText')}</p>
        {corrections.data.length === 0 ? (
          <div className="flex-1">
            <EmptyState icon={PencilRuler} title={t('byHand.noCorrections')} text={t('byHand.noCorrectionsText')} />
          </div>
        ) : (
          <ul
            aria-label={t('byHand.corrections')}
            className="divide-y divide-line rounded-cover border border-line bg-raised"
          >
            {corrections.data.map((correction) => (
              <CorrectionLine key={correction.id} correction={correction} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function CorrectionLine({ correction }: { readonly correction: Correction }) {
  const { t, language } = useWords();
  const list = (names: readonly string[]): string =>
    formatList(
      language,
      names.map((name) => t('byHand.quoted', { name })),
    );
  const words =
    correction.kind === 'artist'
      ? t('byHand.corrected', { from: list(correction.from), to: list(correction.to) })
      : correction.kind === 'join'
        ? t('byHand.joinLine', { from: list(correction.from) })
        : t('byHand.splitLine', { from: list(correction.from) });
  const onRevoke = (): void => {
    takeBack(t('byHand.takenBack', { what: words }), correction.id).catch((error: unknown) =>
      notify({ name: 'revoke', title: t('byHand.takeBackFailed'), text: byHandErrorWords(t, error), isError: true }),
    );
  };
  return (
    <li className="flex items-center gap-4 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="break-words">
          {words}
          {correction.kind === 'artist' ? null : (
            <>
              {' '}
              <Link href={`/albums/${correction.albumId}`} className="font-semibold hover:underline">
                {correction.albumName}
              </Link>
            </>
          )}
        </p>
        <p className="tabular text-xs text-ink-faint">
          {t('tracks.count', { count: correction.trackCount })} · {formatMoment(language, correction.createdAt)}
        </p>
      </div>
      <Button aria-label={t('byHand.takeBackNamed', { what: words })} onClick={onRevoke}>
        <RotateCcw size={16} aria-hidden="true" />
        {t('byHand.takeBack')}
      </Button>
    </li>
  );
}
