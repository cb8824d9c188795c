import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { SearchInput } from '../../elements/SearchInput.tsx';
import { Segmented } from '../../elements/Segmented.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useFoundFiles } from '../../link/playlist-sync.ts';
import { FoundFileRow } from './FoundFileRow.tsx';

const PAGE = 100;
const MOST = 500;

/** The playlist files between the music, and what can be done with each. */
export function FoundFilesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const inputRef = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [only, setOnly] = useState<'all' | 'new' | 'ignored'>('new');
  const [limit, setLimit] = useState(PAGE);
  const found = useFoundFiles({ words: words.slice(0, 200), only, limit });
  const files = found.data?.files ?? [];
  const leftCount = Math.min(MOST, found.data?.fileCount ?? 0) - files.length;
  return (
    <Modal
      isOpen
      onClose={onClose}
      title={t('playlistSync.foundTitle')}
      closeLabel={t('app.close')}
      className="h-[80vh] w-[860px]"
    >
      <p className="px-5 pt-3 text-ink-soft">{t('playlistSync.foundText')}</p>
      <div className="flex flex-wrap items-center gap-3 px-5 py-3">
        <div className="relative min-w-48 flex-1">
          <SearchInput
            icon={Search}
            label={t('playlistSync.searchLabel')}
            clearLabel={t('playlistSync.clearSearch')}
            text={words}
            onText={setWords}
            inputRef={inputRef}
          />
        </div>
        <Segmented
          label={t('playlistSync.show')}
          value={only}
          onValue={setOnly}
          options={[
            { value: 'new', label: t('playlistSync.onlyNew') },
            { value: 'all', label: t('playlistSync.onlyAll') },
            { value: 'ignored', label: t('playlistSync.onlyIgnored') },
          ]}
        />
      </div>
      {found.isPending ? <Spinner label={t('app.loading')} /> : null}
      {found.isError ? (
        <p role="alert" className="mx-5 rounded-control bg-danger-soft px-3 py-2 text-danger">
          {errorWords(t, found.error)}
        </p>
      ) : null}
      <p role="status" className="tabular px-5 pb-1 text-xs text-ink-faint">
        {found.data === undefined ? null : t('playlistSync.shownCount', { count: found.data.fileCount })}
      </p>
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line">
        <ul aria-label={t('playlistSync.foundTitle')}>
          {files.map((file) => (
            <FoundFileRow key={file.fileId} file={file} onLeave={onClose} />
          ))}
        </ul>
        {leftCount > 0 ? (
          <p className="p-3 text-center">
            <Button onClick={() => setLimit((now) => Math.min(MOST, now + PAGE))}>{t('playlistSync.more')}</Button>
          </p>
        ) : null}
      </div>
    </Modal>
  );
}
