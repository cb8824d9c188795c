import type { TFunction } from 'i18next';
import { CornerLeftUp, Folder } from 'lucide-react';
import { useState } from 'react';
import type { FolderListing } from '../../../shared/contract/folders.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { folderErrorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFolderListing } from '../../link/queries.ts';

interface ChooserProps {
  /** Where it begins; the home folder where left out. */
  readonly startPath: string | undefined;
  readonly chooseLabel: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** What is said of it; the usual words for a path where left out. */
  readonly errorWords?: (t: TFunction, error: unknown) => string;
  readonly onChoose: (path: string) => void;
  /** Another place is looked at: what was said of the last one is not true of it. */
  readonly onGo: () => void;
  readonly onClose: () => void;
}

interface FolderChooserProps extends ChooserProps {
  readonly isOpen: boolean;
  readonly title: string;
}

/** Chooses a folder of this computer by walking through it, or by its path. */
export function FolderChooser({ isOpen, title, ...rest }: FolderChooserProps) {
  const { t } = useWords();
  return (
    <Modal
      isOpen={isOpen}
      onClose={rest.onClose}
      title={title}
      closeLabel={t('app.close')}
      className="h-[560px] w-[600px]"
    >
      {isOpen ? <Chooser {...rest} /> : null}
    </Modal>
  );
}

function Chooser({
  startPath,
  chooseLabel,
  isBusy,
  error,
  errorWords = folderErrorWords,
  onChoose,
  onGo,
  onClose,
}: ChooserProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | undefined>();
  const [typed, setTyped] = useState<string | null>(null);
  const listing = useFolderListing(chosen ?? startPath);
  const path = typed ?? chosen ?? listing.data?.path ?? '';
  const problem = error ?? listing.error;

  const go = (target: string): void => {
    onGo();
    setTyped(null);
    setChosen(target);
  };
  return (
    <>
      <form
        className="flex gap-2 px-5 pt-4 pb-3"
        onSubmit={(event) => {
          event.preventDefault();
          go(path);
        }}
      >
        <input
          type="text"
          aria-label={t('browse.path')}
          value={path}
          spellCheck={false}
          autoComplete="off"
          className="h-8 min-w-0 flex-1 rounded-control border border-line-strong bg-canvas px-2.5 select-text"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit">{t('browse.go')}</Button>
      </form>
      {problem === null ? null : (
        <p role="alert" className="mx-5 mb-3 rounded-control bg-danger-soft px-3 py-2 text-danger">
          {error === null ? folderErrorWords(t, problem) : errorWords(t, problem)}
        </p>
      )}
      <FolderList listing={listing.data} onGo={go} />
      <footer className="flex items-center gap-2 border-t border-line px-5 py-3">
        <p className="tabular min-w-0 flex-1 truncate text-ink-soft">
          {listing.data === undefined ? null : t('browse.audio', { count: listing.data.audioFileCount })}
        </p>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" disabled={path.trim() === '' || isBusy} onClick={() => onChoose(path.trim())}>
          {chooseLabel}
        </Button>
      </footer>
    </>
  );
}

interface FolderListProps {
  readonly listing: FolderListing | undefined;
  readonly onGo: (path: string) => void;
}

/** The folders inside one, to go on from. */
export function FolderList({ listing, onGo }: FolderListProps) {
  const { t } = useWords();
  const parent = listing?.parent ?? null;
  const row = 'flex h-8 w-full items-center gap-2.5 rounded-control px-2 text-left hover:bg-hover';
  return (
    <div className="min-h-0 flex-1 overflow-y-auto border-t border-line px-3 py-2">
      {parent === null ? null : (
        <button type="button" className={`${row} text-ink-soft`} onClick={() => onGo(parent)}>
          <CornerLeftUp size={16} aria-hidden="true" />
          {t('browse.up')}
        </button>
      )}
      <ul aria-label={t('browse.folders')}>
        {listing?.folders.map((folder) => (
          <li key={folder.path}>
            <button type="button" className={row} onClick={() => onGo(folder.path)}>
              <Folder size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />
              <span className="truncate">{folder.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {listing?.folders.length === 0 ? <p className="px-2 py-1 text-ink-faint">{t('browse.noFolders')}</p> : null}
    </div>
  );
}
