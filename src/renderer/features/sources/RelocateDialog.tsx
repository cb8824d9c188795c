import type { Folder } from '../../../shared/contract/folders.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FolderChooser } from './FolderChooser.tsx';
import { relocateErrorWords } from './use-relocate.ts';

interface RelocateDialogProps {
  readonly folder: Folder;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onChoose: (path: string) => void;
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** Shows where a folder of music is now. */
export function RelocateDialog({ folder, error, ...rest }: RelocateDialogProps) {
  const { t } = useWords();
  return (
    <FolderChooser
      {...rest}
      title={t('roots.chooseTitle', { name: folder.path.split(/[/\\]/u).at(-1) ?? folder.path })}
      startPath={undefined}
      chooseLabel={t('roots.choose')}
      error={error}
      errorWords={relocateErrorWords}
    />
  );
}
