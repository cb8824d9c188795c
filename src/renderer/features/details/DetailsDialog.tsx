import { Modal } from '../../elements/Modal.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showDetails, useDialogs } from '../../stores/dialogs.ts';
import { TrackFacts } from './TrackFacts.tsx';

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
      <div className="min-h-40 overflow-y-auto p-5">
        {trackId === null ? null : <TrackFacts trackId={trackId} onFollow={() => showDetails(null)} />}
      </div>
    </Modal>
  );
}
