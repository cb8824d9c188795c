import { ArrowDownWideNarrow } from 'lucide-react';
import { useState } from 'react';
import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { EntryView } from '../../link/playlists.ts';
import { setPlaylistLook } from '../../stores/playlist-looks.ts';
import { sortEntries } from '../add-to-playlist/index.ts';
import { entryColumns } from './entry-columns.tsx';

interface SortNoteProps {
  readonly playlist: PlaylistPage;
  readonly view: EntryView;
}

const LINK = 'rounded-control px-1.5 py-0.5 font-semibold text-accent hover:bg-hover';

/** Says that the list is looked at in another order than its own, and the ways out of that. */
export function SortNote({ playlist, view: { by, isDescending } }: SortNoteProps) {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  if (by === null) return null;
  const column = entryColumns(t).find(({ sort }) => sort === by)?.label ?? '';
  const back = (): void => setPlaylistLook(playlist.id, { by: null, isDescending: false });
  const keep = async (): Promise<void> => {
    setBusy(true);
    if (await sortEntries(playlist, by, isDescending)) back();
    setBusy(false);
  };
  return (
    <p className="mx-6 mb-2 flex flex-wrap items-center gap-x-1 rounded-control bg-panel px-3 py-1 text-ink-soft">
      <ArrowDownWideNarrow size={15} aria-hidden="true" className="mr-1.5 shrink-0" />
      <span className="mr-2">
        {isDescending ? t('playlists.sortedDown', { column }) : t('playlists.sorted', { column })}
      </span>
      <button type="button" className={LINK} onClick={back}>
        {t('playlists.ownOrder')}
      </button>
      {playlist.isOwn ? (
        <button type="button" className={LINK} disabled={isBusy} onClick={() => void keep()}>
          {t('playlists.keepOrder')}
        </button>
      ) : null}
    </p>
  );
}
