import { useLocation } from 'wouter';
import type { SyncConflict, SyncStatus } from '../../../shared/contract/playlist-sync.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSyncConflict } from '../../link/playlist-sync.ts';
import { useSaving } from '../form/index.ts';
import { decide } from './sync-actions.ts';

interface SyncConflictDialogProps {
  readonly status: SyncStatus;
  readonly onClose: () => void;
}

/** Both versions beside each other, and which of them is to be. */
export function SyncConflictDialog({ status, onClose }: SyncConflictDialogProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const { playlistId, name, mode, state } = status;
  const conflict = useSyncConflict(playlistId);
  const saving = useSaving({ wordsOf: (error) => errorWords(t, error) });
  const choose = (keep: 'mine' | 'file' | 'both'): void => {
    const version = conflict.data?.version ?? '';
    const fileName = t('playlistSync.nameOfFile', { name }).slice(0, 200);
    const act = async (): Promise<void> => {
      const kept = await decide(playlistId, { keep, version, name: fileName });
      if (kept !== playlistId) navigate(`/playlists/${kept}`);
    };
    saving.run(act, onClose);
  };
  const problem = saving.problem ?? (conflict.isError ? errorWords(t, conflict.error) : null);
  const isWaiting = conflict.data === undefined || saving.isBusy;
  return (
    <Modal
      isOpen
      onClose={onClose}
      title={t('playlistSync.conflictTitle', { name })}
      closeLabel={t('app.close')}
      className="w-[860px]"
    >
      <p className="px-5 pt-3 text-ink-soft">
        {state === 'doubtful' ? t('playlistSync.doubtText') : t('playlistSync.conflictText')}
      </p>
      {conflict.isPending ? <Spinner label={t('app.loading')} /> : null}
      {conflict.data === undefined ? null : (
        <div className="grid min-h-0 flex-1 grid-cols-2 gap-4 overflow-hidden px-5 py-3">
          <Side
            title={t('playlistSync.mine', { count: conflict.data.playlist.entryCount })}
            side={conflict.data.playlist}
          />
          <Side title={t('playlistSync.files', { count: conflict.data.file.entryCount })} side={conflict.data.file} />
        </div>
      )}
      {problem === null ? null : (
        <p role="alert" className="mx-5 mb-2 rounded-control bg-danger-soft px-3 py-2 text-danger">
          {problem}
        </p>
      )}
      <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
        <Button disabled={isWaiting} onClick={() => choose('both')}>
          {t('playlistSync.keepBoth')}
        </Button>
        <Button disabled={isWaiting} onClick={() => choose('file')}>
          {t('playlistSync.keepFile')}
        </Button>
        <Button look="primary" disabled={isWaiting} onClick={() => choose('mine')}>
          {mode === 'both' ? t('playlistSync.keepMineWritten') : t('playlistSync.keepMine')}
        </Button>
      </footer>
    </Modal>
  );
}

function Side({ title, side }: { readonly title: string; readonly side: SyncConflict['file'] }) {
  const { t } = useWords();
  return (
    <section aria-label={title} className="flex min-h-0 min-w-0 flex-col">
      <h3 className="tabular pb-1 font-semibold">{title}</h3>
      <ol
        // reached by keyboard, so that it can be scrolled
        tabIndex={0}
        aria-label={title}
        className="max-h-80 min-h-0 overflow-y-auto rounded-control border border-line py-1"
      >
        {side.rows.map(({ artist, title: name, isOnlyHere }, no) => (
          <li key={no} className={`px-3 py-0.5 [overflow-wrap:anywhere] ${isOnlyHere ? 'bg-accent-soft' : ''}`}>
            {name}
            {artist === null ? null : <span className="text-ink-soft"> · {artist}</span>}
            {isOnlyHere ? <span className="font-semibold"> · {t('playlistSync.onlyHere')}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
