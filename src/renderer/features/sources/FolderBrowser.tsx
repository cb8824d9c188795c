import { CornerLeftUp, Folder } from 'lucide-react';
import { useState } from 'react';
import type { FolderListing } from '../../../shared/contract/folders.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { folderErrorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFolderListing, useSuggestedFolder } from '../../link/queries.ts';
import { showFolderBrowser, useDialogs } from '../../stores/dialogs.ts';
import { useAddFolder } from './use-add-folder.ts';

/** Chooses a folder where the system's own dialog cannot be had. */
export function FolderBrowser() {
  const { t } = useWords();
  const isOpen = useDialogs((state) => state.isFolderBrowserOpen);
  return (
    <Modal
      isOpen={isOpen}
      onClose={() => showFolderBrowser(false)}
      title={t('browse.title')}
      closeLabel={t('app.close')}
      className="h-[560px] w-[600px]"
    >
      {isOpen ? <Browser /> : null}
    </Modal>
  );
}

function Browser() {
  const { t } = useWords();
  const suggested = useSuggestedFolder();
  const [chosen, setChosen] = useState<string | undefined>();
  const [typed, setTyped] = useState<string | null>(null);
  const { add, isAdding, error, forgetError } = useAddFolder();
  const listing = useFolderListing(chosen ?? suggested.data?.path ?? undefined);
  const path = typed ?? chosen ?? listing.data?.path ?? '';
  const problem = error ?? listing.error;

  const go = (target: string): void => {
    forgetError();
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
          {folderErrorWords(t, problem)}
        </p>
      )}
      <FolderList listing={listing.data} onGo={go} />
      <footer className="flex items-center gap-2 border-t border-line px-5 py-3">
        <p className="tabular min-w-0 flex-1 truncate text-ink-soft">
          {listing.data === undefined ? null : t('browse.audio', { count: listing.data.audioFileCount })}
        </p>
        <Button onClick={() => showFolderBrowser(false)}>{t('app.cancel')}</Button>
        <Button look="primary" disabled={path.trim() === '' || isAdding} onClick={() => add(path.trim())}>
          {t('browse.add')}
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
