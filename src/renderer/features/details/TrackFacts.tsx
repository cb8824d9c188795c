import { Copy, TriangleAlert } from 'lucide-react';
import type { Credit, GenreCredit } from '../../../shared/contract/credit.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTrackDetails } from '../../link/queries.ts';
import { CreditLinks, GenreLinks } from '../credits/index.ts';
import { notify } from '../../stores/notices.ts';
import { TrackScoreFacts } from '../score-history/index.ts';
import { detailGroups, detailText } from './detail-groups.ts';
import { originWords } from './provenance-groups.ts';

interface TrackFactsProps {
  readonly trackId: TrackId;
  /** Told when a name in it leads elsewhere. */
  readonly onFollow?: () => void;
}

/** Every fact of a track: in the dialog and in the panel at the side, which may be narrow. */
export function TrackFacts({ trackId, onFollow }: TrackFactsProps) {
  const { t, language } = useWords();
  const details = useTrackDetails(trackId);
  if (details.isPending) return <Spinner label={t('app.loading')} />;
  if (details.isError) {
    return <EmptyState icon={TriangleAlert} title={t('details.error')} text={errorWords(t, details.error)} isAlert />;
  }
  const groups = detailGroups(t, language, details.data);
  return (
    <>
      <TrackScoreFacts track={details.data} />
      {groups.map((group) => (
        <section key={group.title} className="@container mb-5 last:mb-0">
          <h3 className="mb-1.5 text-xs font-semibold text-ink-faint">
            {group.title}
            {group.note === undefined ? null : <span className="font-normal"> · {group.note}</span>}
          </h3>
          <dl className="grid gap-x-4 gap-y-1 select-text @min-[220px]:grid-cols-[minmax(84px,110px)_minmax(0,1fr)] @min-[380px]:grid-cols-[150px_minmax(0,1fr)]">
            {group.facts.map(([label, value, origin]) => (
              <div key={label} className="contents">
                <dt className="text-ink-soft">{label}</dt>
                <dd className="tabular pb-1 break-words whitespace-pre-line @min-[220px]:pb-0">
                  {typeof value === 'string' ? (
                    value
                  ) : (
                    <Names value={value} {...(onFollow === undefined ? {} : { onFollow })} />
                  )}
                  {origin === undefined || origin === null ? null : (
                    <span className="text-xs text-ink-faint"> · {originWords(t, origin)}</span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <CopyFacts text={detailText(groups)} />
    </>
  );
}

function CopyFacts({ text }: { readonly text: string }) {
  const { t } = useWords();
  const onCopy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => notify({ name: 'copy', title: t('provenance.copied') }),
      () => notify({ name: 'copy', title: t('provenance.copyFailed'), isError: true }),
    );
  };
  return (
    <Button onClick={onCopy}>
      <Copy size={16} aria-hidden="true" />
      {t('provenance.copy')}
    </Button>
  );
}

interface NamesProps {
  readonly value: readonly Credit[] | readonly GenreCredit[];
  readonly onFollow?: () => void;
}

function Names({ value, ...rest }: NamesProps) {
  return areGenres(value) ? <GenreLinks genres={value} {...rest} /> : <CreditLinks credits={value} {...rest} />;
}

function areGenres(value: NamesProps['value']): value is readonly GenreCredit[] {
  return value.some((name) => 'genreId' in name);
}
