import { useState } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { editPlaylist } from '../add-to-playlist/index.ts';
import { Form } from '../form/index.ts';
import { NameField } from './NameField.tsx';
import { usePlaylistSaving } from './use-playlist-saving.ts';

interface RenamePlaylistDialogProps {
  readonly playlist: PlaylistCard;
  readonly onClose: () => void;
}

export function RenamePlaylistDialog({ playlist, onClose }: RenamePlaylistDialogProps) {
  const { t } = useWords();
  const [name, setName] = useState(playlist.name);
  const saving = usePlaylistSaving();
  const wanted = name.trim();
  return (
    <Form
      title={t('playlists.renameOf', { name: playlist.name })}
      saveLabel={t('playlists.save')}
      isBusy={saving.isBusy}
      isReady={wanted !== '' && wanted !== playlist.name}
      problem={saving.problem}
      onSave={() => saving.run(() => editPlaylist(playlist, { name: wanted }), onClose)}
      onClose={onClose}
    >
      <NameField name={name} onName={setName} />
    </Form>
  );
}
