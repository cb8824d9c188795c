import { ListFilter, TriangleAlert } from 'lucide-react';
import { useCallback, useRef } from 'react';
import type { PlaylistPage } from '../../../shared/contract/playlists.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { OWN_ORDER, useEntryIds, type EntryView } from '../../link/playlists.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { setPlaylistLook, usePlaylistLook } from '../../stores/playlist-looks.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { TrackFilter } from '../tracks/index.ts';
import { EntryTable } from './EntryTable.tsx';
import { SortNote } from './SortNote.tsx';

const NONE = new Uint32Array();

/** What is in a playlist, in its own order or looked at in another; with a filter those alone that match. */
export function EntryList({ playlist }: { readonly playlist: PlaylistPage }) {
  const { t } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const { id } = playlist;
  const look = usePlaylistLook(id);
  const words = look.filter.trim();
  const filteredBy = `playlist-${id}`;
  const opinions = useOwnFilter(filteredBy);
  const view: EntryView = { ...look, filter: words, own: opinions };
  const own = useEntryIds(id, OWN_ORDER);
  const ids = useEntryIds(id, view);
  const onFilter = useCallback((filter: string) => setPlaylistLook(id, { filter }), [id]);
  const failure = ids.isError ? (
    <EmptyState icon={TriangleAlert} title={t('playlists.error')} text={errorWords(t, ids.error)} isAlert>
      <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
    </EmptyState>
  ) : null;
  if (ids.data === undefined && failure === null) return <Spinner label={t('app.loading')} />;
  return (
    <div ref={ref} className="h-full">
      <EntryTable
        playlist={playlist}
        ids={ids.data ?? NONE}
        ownIds={own.data ?? NONE}
        view={view}
        onView={(by, isDescending) => setPlaylistLook(id, { by, isDescending })}
        tools={
          <>
            <ChangedHint ids={ids} />
            <TrackFilter
              filter={look.filter}
              onFilter={onFilter}
              onLeave={() => ref.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
            />
            <OwnFilterMenu view={filteredBy} thing="track" />
          </>
        }
        note={<SortNote playlist={playlist} view={view} />}
        empty={
          failure ??
          (isFiltering(opinions) ? (
            <NothingPasses view={filteredBy} thing="track" />
          ) : (
            <EmptyState
              icon={ListFilter}
              title={t('table.nothingMatches', { text: words })}
              text={t('playlists.nothingMatchesText')}
            >
              <Button onClick={() => onFilter('')}>{t('table.clearFilter')}</Button>
            </EmptyState>
          ))
        }
      />
    </div>
  );
}
