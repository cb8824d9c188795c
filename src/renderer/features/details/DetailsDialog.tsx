import { useLocation } from 'wouter';
import { Modal } from '../../elements/Modal.tsx';
import { useLeaving } from '../../elements/use-leaving.ts';
import { useWords } from '../../i18n/use-words.ts';
import { showDetails, useDialogs } from '../../stores/dialogs.ts';
import { TrackFacts } from './TrackFacts.tsx';

const close = (): void => showDetails(null);

export function DetailsDialog() {
  const { t } = useWords();
  const trackId = useDialogs((state) => state.detailsOf);
  const [location] = useLocation();
  useLeaving(location, close);
  return (
    <Modal isOpen={trackId !== null} onClose={close} title={t('details.title')} closeLabel={t('app.close')}>
      <div className="min-h-40 overflow-y-auto p-5">
        {trackId === null ? null : <TrackFacts trackId={trackId} onFollow={close} />}
      </div>
    </Modal>
  );
}
