import { FolderSearch } from 'lucide-react';
import { Button } from '../../elements/Button.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFoundFiles } from '../../link/playlist-sync.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { useSaving } from '../form/index.ts';
import { ignoreNew } from './sync-actions.ts';

/** Playlist files that were found between the music, once, until a person says what is to be; the menu leads there after. */
export function FoundFilesLine() {
  const { t } = useWords();
  const putOff = useSettings((settings) => settings.foundFilesPutOff);
  const found = useFoundFiles({ words: '', only: 'new', limit: 1 }).data;
  const saving = useSaving({ wordsOf: (error) => errorWords(t, error) });
  if (found === undefined || found.newCount === 0 || found.newestId <= putOff) return null;
  const { newCount, newestId } = found;
  return (
    <section
      aria-label={t('playlistSync.foundTitle')}
      className="mx-6 mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-soft"
    >
      <FolderSearch size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />
      <p role="status" className="tabular">
        {saving.problem ?? t('playlistSync.newFound', { count: newCount })}
      </p>
      <span className="flex flex-wrap">
        <Button look="quiet" onClick={() => showPlaylistDialog({ kind: 'found' })}>
          {t('playlistSync.showFound')}
        </Button>
        <Button look="quiet" onClick={() => changeSettings({ foundFilesPutOff: newestId })}>
          {t('playlistSync.notNow')}
        </Button>
        <Button look="quiet" disabled={saving.isBusy} onClick={() => saving.run(() => ignoreNew(newestId, newCount))}>
          {t('playlistSync.ignoreAll')}
        </Button>
      </span>
    </section>
  );
}
