import { useWords } from '../../i18n/use-words.ts';
import { useSuggestedFolder } from '../../link/queries.ts';
import { showFolderBrowser, useDialogs } from '../../stores/dialogs.ts';
import { FolderChooser } from './FolderChooser.tsx';
import { useAddFolder } from './use-add-folder.ts';

/** Chooses a folder to be added where the system's own dialog cannot be had. */
export function FolderBrowser() {
  const { t } = useWords();
  const isOpen = useDialogs((state) => state.isFolderBrowserOpen);
  const suggested = useSuggestedFolder();
  const { add, isAdding, error, forgetError } = useAddFolder();
  return (
    <FolderChooser
      isOpen={isOpen}
      title={t('browse.title')}
      startPath={suggested.data?.path ?? undefined}
      chooseLabel={t('browse.add')}
      isBusy={isAdding}
      error={error}
      onChoose={add}
      onGo={forgetError}
      onClose={() => showFolderBrowser(false)}
    />
  );
}
