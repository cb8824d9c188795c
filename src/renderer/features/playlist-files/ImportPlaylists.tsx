import { useState } from 'react';
import { useLocation } from 'wouter';
import { AppError } from '../../../shared/errors.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { FoundSource } from '../../stores/playlist-dialogs.ts';
import { useSaving } from '../form/index.ts';
import { FilePlaylists } from './FilePlaylists.tsx';
import { refusalWords } from './match-words.ts';
import { takeIn } from './take-in.ts';
import { toWishes, useImportFiles, type RefusedFile } from './use-import-files.ts';
import { Workbench } from './Workbench.tsx';

interface ImportPlaylistsProps {
  readonly files: readonly (File | FoundSource)[];
  readonly onClose: () => void;
}

/** What chosen files hold, beside what the library has; nothing is written before the person says so. */
export function ImportPlaylists({ files, onClose }: ImportPlaylistsProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const { wanted, refused, isReading, change } = useImportFiles(files);
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [takesDoubtful, setTakesDoubtful] = useState(false);
  const saving = useSaving({ wordsOf: (error) => errorWords(t, error) });
  const shown = wanted.find(({ key }) => key === shownKey) ?? wanted.find(({ isChosen }) => isChosen) ?? wanted[0];
  const wishes = toWishes(wanted, takesDoubtful);
  const save = async (): Promise<void> => {
    const [first, ...others] = await takeIn(wishes);
    if (first !== undefined) navigate(others.length === 0 ? `/playlists/${first}` : '/playlists');
  };
  return (
    <Modal
      isOpen
      onClose={onClose}
      title={t('playlistFiles.importTitle')}
      closeLabel={t('app.close')}
      className="h-[86vh] w-[1080px]"
    >
      {refused.length === 0 ? null : (
        <div
          role="group"
          aria-label={t('playlistFiles.refused')}
          // many of them are walked through, so that what can be taken in has room
          tabIndex={0}
          className="mx-5 mt-3 flex max-h-28 shrink-0 flex-col gap-1 overflow-y-auto rounded-control bg-danger-soft px-3 py-2 text-danger"
        >
          {refused.map((one, at) => (
            <Refused key={at} refused={one} />
          ))}
        </div>
      )}
      {isReading ? <Spinner label={t('playlistFiles.reading')} /> : null}
      {shown === undefined ? (
        <div className="flex-1" />
      ) : (
        <div className="flex min-h-0 flex-1">
          <FilePlaylists wanted={wanted} shownKey={shown.key} onShow={setShownKey} onChange={change} />
          <Workbench key={shown.key} wanted={shown} takesDoubtful={takesDoubtful} onChange={change} />
        </div>
      )}
      {saving.problem === null ? null : (
        <p role="alert" className="mx-5 my-2 rounded-control bg-danger-soft px-3 py-2 text-danger">
          {saving.problem}
        </p>
      )}
      <footer className="flex flex-wrap items-center gap-2 border-t border-line px-5 py-3">
        <label className="mr-auto flex items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={takesDoubtful}
            onChange={(event) => setTakesDoubtful(event.currentTarget.checked)}
          />
          {t('playlistFiles.takeDoubtful')}
        </label>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          look="primary"
          disabled={isReading || saving.isBusy || wishes.length === 0}
          onClick={() => saving.run(save, onClose)}
        >
          {t('playlistFiles.import', { count: wishes.length })}
        </Button>
      </footer>
    </Modal>
  );
}

function Refused({ refused: { name, error } }: { readonly refused: RefusedFile }) {
  const { t } = useWords();
  const refusal = error instanceof AppError ? error.details?.['refusal'] : undefined;
  return (
    <p role="alert" className="[overflow-wrap:anywhere]">
      {name}: {typeof refusal === 'string' ? refusalWords(t, refusal) : errorWords(t, error)}
    </p>
  );
}
