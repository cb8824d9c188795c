import { FileInput } from 'lucide-react';
import { FileButton } from '../../elements/FileButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { ACCEPTED } from './playlist-names.ts';

/** Has playlist files chosen, which are then looked at. */
export function ChooseFiles() {
  const { t } = useWords();
  return (
    <FileButton
      icon={<FileInput size={16} />}
      label={t('playlistFiles.importDots')}
      accept={ACCEPTED}
      isDisabled={false}
      isMultiple
      onChoose={(_first, files) => showPlaylistDialog({ kind: 'import', files })}
    />
  );
}
