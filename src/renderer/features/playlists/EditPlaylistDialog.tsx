import { useState } from 'react';
import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import type { PlaylistId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePlaylist } from '../../link/playlists.ts';
import { editPlaylist } from '../add-to-playlist/index.ts';
import { Field, fieldClass, Form } from '../form/index.ts';
import { NameField } from './NameField.tsx';
import { PlaylistPicture } from './PlaylistPicture.tsx';
import { usePlaylistSaving } from './use-playlist-saving.ts';

const MAX_DESCRIPTION = 10_000;

interface EditPlaylistDialogProps {
  readonly playlistId: PlaylistId;
  readonly onClose: () => void;
}

export function EditPlaylistDialog({ playlistId, onClose }: EditPlaylistDialogProps) {
  const playlist = usePlaylist(playlistId).data;
  return playlist === undefined ? null : <EditForm playlist={playlist} onClose={onClose} />;
}

function EditForm({ playlist, onClose }: { readonly playlist: PlaylistPage; readonly onClose: () => void }) {
  const { t } = useWords();
  // what was there when it opened: the picture changes meanwhile, and others may change the rest
  const [before] = useState(playlist);
  const [name, setName] = useState(playlist.name);
  const [description, setDescription] = useState(playlist.description ?? '');
  const [isPrivate, setPrivate] = useState(playlist.isPrivate);
  const saving = usePlaylistSaving();
  const wanted = { name: name.trim(), description: description.trim() || null, isPrivate };
  const save = async (): Promise<void> => {
    const fields = {
      ...(wanted.name === before.name ? {} : { name: wanted.name }),
      ...(wanted.description === before.description ? {} : { description: wanted.description }),
      ...(isPrivate === before.isPrivate ? {} : { isPrivate }),
    };
    if (Object.keys(fields).length > 0) await editPlaylist(before, fields);
  };
  return (
    <Form
      title={t('playlists.editOf', { name: before.name })}
      saveLabel={t('playlists.save')}
      isBusy={saving.isBusy}
      isReady={wanted.name !== ''}
      problem={saving.problem}
      onSave={() => saving.run(save, onClose)}
      onClose={onClose}
    >
      <PlaylistPicture playlist={playlist} />
      <NameField name={name} onName={setName} />
      <Field label={t('playlists.description')}>
        {({ id }) => (
          <textarea
            id={id}
            rows={4}
            maxLength={MAX_DESCRIPTION}
            className={`resize-y py-2 leading-normal ${fieldClass}`}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
        )}
      </Field>
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          className="mt-0.5 size-4 accent-accent"
          checked={isPrivate}
          onChange={(event) => setPrivate(event.currentTarget.checked)}
        />
        <span>
          {t('playlists.private')}
          <span className="block text-xs text-ink-faint">{t('playlists.privateHint')}</span>
        </span>
      </label>
    </Form>
  );
}
