import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { addPicture } from '../../link/pictures.ts';
import { editPlaylist } from '../add-to-playlist/index.ts';
import { PictureChoice } from '../form/index.ts';
import { PlaylistCover } from './PlaylistCover.tsx';
import { usePlaylistSaving } from './use-playlist-saving.ts';

/** The picture of a playlist, given at once: it needs no saving with the rest. Without one its covers stand in. */
export function PlaylistPicture({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  const saving = usePlaylistSaving();
  const give = (file: File): void => saving.run(async () => editPlaylist(playlist, { image: await addPicture(file) }));
  return (
    <div className="flex items-center gap-4">
      <PlaylistCover playlist={playlist} className="w-24" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <PictureChoice
          chooseLabel={t('byHand.choosePicture')}
          removeLabel={t('playlists.removePicture')}
          isGiven={playlist.image !== null}
          isBusy={saving.isBusy}
          onChoose={give}
          onRemove={() => saving.run(() => editPlaylist(playlist, { image: null }))}
        />
        <p className="text-xs text-ink-faint">{t('playlists.pictureHint')}</p>
        {saving.problem === null ? null : (
          <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
            {saving.problem}
          </p>
        )}
      </div>
    </div>
  );
}
