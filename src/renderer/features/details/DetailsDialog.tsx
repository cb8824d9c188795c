import { TriangleAlert } from 'lucide-react';
import type { TrackId } from '../../../shared/ids.ts';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTrackDetails } from '../../link/queries.ts';
import { showDetails, useDialogs } from '../../stores/dialogs.ts';
import { CreditLinks } from '../credits/index.ts';
import { detailGroups } from './detail-groups.ts';

export function DetailsDialog() {
  const { t } = useWords();
  const trackId = useDialogs((state) => state.detailsOf);
  return (
    <Modal
      isOpen={trackId !== null}
      onClose={() => showDetails(null)}
      title={t('details.title')}
      closeLabel={t('app.close')}
    >
      <div className="min-h-40 overflow-y-auto p-5">{trackId === null ? null : <Details trackId={trackId} />}</div>
    </Modal>
  );
}

function Details({ trackId }: { readonly trackId: TrackId }) {
  const { t, language } = useWords();
  const details = useTrackDetails(trackId);
  if (details.isPending) return <Spinner label={t('app.loading')} />;
  if (details.isError) {
    return <EmptyState icon={TriangleAlert} title={t('details.error')} text={errorWords(t, details.error)} isAlert />;
  }
  return detailGroups(t, language, details.data).map((group) => (
    <section key={group.title} className="mb-5 last:mb-0">
      <h3 className="mb-1.5 text-xs font-semibold text-ink-faint">{group.title}</h3>
      <dl className="grid grid-cols-[150px_minmax(0,1fr)] gap-x-4 gap-y-1 select-text">
        {group.facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="tabular break-words whitespace-pre-line">
              {typeof value === 'string' ? value : <CreditLinks credits={value} onFollow={() => showDetails(null)} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
