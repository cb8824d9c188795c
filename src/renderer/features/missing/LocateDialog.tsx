import { Search } from 'lucide-react';
import { useDeferredValue, useId, useRef, useState } from 'react';
import type { MissingTrack } from '../../../shared/contract/missing.ts';
import type { TrackId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLocateCandidates } from '../../link/missing.ts';
import { Candidate } from './Candidate.tsx';
import { locate } from './change-missing.ts';
import { keptWords, missingErrorWords } from './missing-words.ts';
import { useAttempt } from './use-attempt.ts';

interface LocateDialogProps {
  readonly track: MissingTrack;
  readonly onClose: (isDone: boolean) => void;
}

/** Which file of the library the missing track is: those that are like it, or any that is searched for. */
export function LocateDialog({ track, onClose }: LocateDialogProps) {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [fileId, setFileId] = useState<TrackId | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const group = useId();
  const candidates = useLocateCandidates(track.trackId, useDeferredValue(text.trim()));
  const attempt = useAttempt();
  const chosen = candidates.data?.find(({ trackId }) => trackId === fileId);
  const kept = keptWords(t, language, track.kept);
  const problem = attempt.problem ?? (candidates.error === null ? null : missingErrorWords(t, candidates.error));
  const onLocate = (): void =>
    attempt.run(async () => {
      if (chosen === undefined) return;
      await locate(t('missing.located', { name: track.name }), [{ missingId: track.trackId, trackId: chosen.trackId }]);
      onClose(true);
    });
  return (
    <Modal
      isOpen
      onClose={() => onClose(false)}
      title={t('missing.locateTitle', { name: track.name })}
      closeLabel={t('app.close')}
      className="h-[600px] w-[640px]"
    >
      <div className="flex flex-col gap-2 px-5 py-3">
        <p className="text-xs break-all text-ink-soft select-text">{t('missing.lastKnown', { path: track.path })}</p>
        <p className="text-ink-soft">{kept === null ? t('missing.nothingKept') : t('missing.takesOver', { kept })}</p>
        <div className="relative">
          <SearchInput
            icon={Search}
            label={t('missing.searchLibrary')}
            clearLabel={t('search.clear')}
            text={text}
            onText={setText}
            inputRef={field}
          />
        </div>
      </div>
      <fieldset
        className="min-h-0 flex-1 overflow-y-auto border-t border-line px-3 py-2"
        aria-label={t('missing.files')}
      >
        {candidates.data === undefined ? (
          <Spinner label={t('app.loading')} />
        ) : candidates.data.length === 0 ? (
          <p className="px-2 py-1 text-ink-soft">{text === '' ? t('missing.noLike') : t('missing.noFound')}</p>
        ) : (
          candidates.data.map((file) => (
            <label
              key={file.trackId}
              className="flex items-start gap-3 rounded-control px-2 py-2 hover:bg-hover has-checked:bg-pressed"
            >
              <input
                type="radio"
                name={group}
                className="mt-1 accent-accent"
                checked={file.trackId === fileId}
                onChange={() => setFileId(file.trackId)}
              />
              <Candidate file={file} />
            </label>
          ))
        )}
      </fieldset>
      {problem === null ? null : (
        <p role="alert" className="mx-5 my-2 rounded-control bg-danger-soft px-3 py-2 text-danger">
          {problem}
        </p>
      )}
      <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
        <Button onClick={() => onClose(false)}>{t('app.cancel')}</Button>
        <Button look="primary" disabled={chosen === undefined || attempt.isBusy} onClick={onLocate}>
          {t('missing.isThis')}
        </Button>
      </footer>
    </Modal>
  );
}
