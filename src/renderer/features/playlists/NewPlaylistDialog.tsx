import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { isPlaylistId } from '../../link/playlists.ts';
import type { PlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { createPlaylist, placePlaylist } from '../add-to-playlist/index.ts';
import { Form } from '../form/index.ts';
import { NameField } from './NameField.tsx';
import { usePlaylistSaving } from './use-playlist-saving.ts';

interface NewPlaylistDialogProps {
  readonly wish: Extract<PlaylistDialog, { readonly kind: 'new' }>;
  readonly onClose: () => void;
}

/** Names a new playlist, which may begin with tracks, or a new folder, which may begin with a playlist. */
export function NewPlaylistDialog({ wish, onClose }: NewPlaylistDialogProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [name, setName] = useState(wish.name ?? '');
  const saving = usePlaylistSaving();
  const isFolder = wish.as === 'folder';
  const wanted = name.trim();
  const save = async (): Promise<void> => {
    const { parentId, addition } = wish;
    const madeId = await createPlaylist({ name: wanted, kind: wish.as, parentId, addition });
    if (wish.holds !== undefined) await placePlaylist(wish.holds, madeId);
    // an empty one is to be filled; whoever adds tracks stays where the tracks are
    if (!isFolder && addition === undefined && isPlaylistId(madeId)) navigate(`/playlists/${madeId}`);
  };
  return (
    <Form
      title={isFolder ? t('playlists.newFolder') : t('playlists.new')}
      saveLabel={t('playlists.create')}
      isBusy={saving.isBusy}
      isReady={wanted !== ''}
      problem={saving.problem}
      onSave={() => saving.run(save, onClose)}
      onClose={onClose}
    >
      <NameField name={name} onName={setName} />
    </Form>
  );
}
