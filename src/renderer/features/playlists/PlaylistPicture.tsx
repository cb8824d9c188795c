import { ImagePlus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { AppError } from '../../../shared/errors.ts';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { editPlaylist } from '../add-to-playlist/index.ts';
import { PlaylistCover } from './PlaylistCover.tsx';
import { useSaving } from './use-saving.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** The picture of a playlist, given at once: it needs no saving with the rest. Without one its covers stand in. */
export function PlaylistPicture({ playlist }: { readonly playlist: PlaylistCard }) {
  const { t } = useWords();
  const inputRef = useRef<HTMLInputElement>(null);
  const saving = useSaving();
  const give = (file: File): void =>
    saving.run(async () => {
      if (file.size === 0 || file.size > MAX_BYTES) throw new AppError('bad-artwork', 'empty, or more than 20 MiB');
      const { key } = await call('pictures.add', { bytes: new Uint8Array(await file.arrayBuffer()) });
      await editPlaylist(playlist, { image: key });
    });
  return (
    <div className="flex items-center gap-4">
      <PlaylistCover playlist={playlist} className="w-24" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        <input
          ref={inputRef}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/bmp"
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // the same file may be chosen again after a failure
            event.currentTarget.value = '';
            if (file !== undefined) give(file);
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button disabled={saving.isBusy} onClick={() => inputRef.current?.click()}>
            <ImagePlus size={16} aria-hidden="true" />
            {t('byHand.choosePicture')}
          </Button>
          {playlist.image === null ? null : (
            <Button disabled={saving.isBusy} onClick={() => saving.run(() => editPlaylist(playlist, { image: null }))}>
              <Trash2 size={16} aria-hidden="true" />
              {t('playlists.removePicture')}
            </Button>
          )}
        </div>
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
