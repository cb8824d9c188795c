import { FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useFoundFiles } from '../../link/playlist-sync.ts';
import { FoundFilesDialog } from './FoundFilesDialog.tsx';

/** How many playlist files lie between the music, where any do, and the way to them. */
export function FoundFilesLine() {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const found = useFoundFiles({ words: '', only: 'all', limit: 1 }).data;
  if (found === undefined || found.totalCount === 0) return null;
  const { totalCount, newCount } = found;
  return (
    <div className="mx-6 mb-3 flex flex-wrap items-center gap-3 rounded-control border border-line bg-panel px-3 py-2">
      <FolderSearch size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />
      <p className="tabular min-w-0 flex-1 basis-60">
        {t('playlistSync.foundCount', { count: totalCount })}
        {newCount === 0 ? null : (
          <span className="text-ink-soft"> {t('playlistSync.newCount', { count: newCount })}</span>
        )}
      </p>
      <Button onClick={() => setIsOpen(true)}>{t('playlistSync.showFound')}</Button>
      {isOpen ? <FoundFilesDialog onClose={() => setIsOpen(false)} /> : null}
    </div>
  );
}
