import { ListFilter, ListPlus, ListVideo, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePlaylists } from '../../link/playlists.ts';
import { showPlaylistDialog } from '../../stores/playlist-dialogs.ts';
import { ChooseFiles } from '../playlist-files/index.ts';
import { FoundFilesLine } from '../playlist-sync/index.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { PlaylistTile } from './PlaylistTile.tsx';
import { takenByAll, useTaking } from './use-playlist-drop.ts';

/** All playlists there are for the person: their own, and what others share. */
export function PlaylistsView() {
  const { t } = useWords();
  const playlists = usePlaylists();
  const taking = useTaking(takenByAll);
  if (playlists.isPending) return <Spinner label={t('app.loading')} />;
  if (playlists.isError) {
    return (
      <EmptyState icon={TriangleAlert} title={t('playlists.listError')} text={errorWords(t, playlists.error)} isAlert>
        <Button onClick={() => void playlists.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  const own = playlists.data.filter(({ isOwn, kind }) => isOwn && kind !== 'folder');
  const shared = playlists.data.filter(({ isOwn }) => !isOwn);
  const folders = playlists.data.filter(({ isOwn, kind }) => isOwn && kind === 'folder');
  return (
    <div
      className={`flex h-full flex-col ${taking.isOver ? 'outline-2 -outline-offset-4 outline-accent outline-dashed' : ''}`}
      {...taking.handlers}
    >
      <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 px-6 pt-4 pb-2">
        <div className="flex flex-1 items-center gap-3 whitespace-nowrap">
          <ViewHeading title={t('playlists.title')} />
          <p role="status" className="tabular pt-0.5 text-ink-faint">
            {own.length === 0 ? null : t('playlists.count', { count: own.length })}
          </p>
        </div>
        {own.length === 0 && shared.length === 0 ? null : <NewButtons hasOwn={own.length > 0} />}
      </header>
      <FoundFilesLine />
      {own.length === 0 && shared.length === 0 ? (
        <EmptyState icon={ListVideo} title={t('playlists.emptyTitle')} text={t('playlists.emptyText')}>
          <NewButtons hasOwn={own.length > 0} />
        </EmptyState>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-8">
          {own.length === 0 ? <p className="py-2 text-ink-soft">{t('playlists.noneOwn')}</p> : null}
          <Tiles label={t('playlists.yours')} playlists={own} folders={folders} />
          {shared.length === 0 ? null : (
            <>
              <h2 className="pt-6 pb-1 text-base font-semibold">{t('playlists.shared')}</h2>
              <p className="pb-3 text-ink-soft">{t('playlists.sharedHint')}</p>
              <Tiles label={t('playlists.shared')} playlists={shared} folders={folders} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

interface TilesProps {
  readonly label: string;
  readonly playlists: readonly PlaylistCard[];
  readonly folders: readonly PlaylistCard[];
}

function Tiles({ label, playlists, folders }: TilesProps): ReactNode {
  if (playlists.length === 0) return null;
  return (
    <ul aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(156px,1fr))] gap-x-5 gap-y-6 pt-1">
      {playlists.map((playlist) => (
        <PlaylistTile
          key={playlist.id}
          playlist={playlist}
          folderName={folders.find(({ id }) => id === playlist.parentId)?.name}
        />
      ))}
    </ul>
  );
}

function NewButtons({ hasOwn }: { readonly hasOwn: boolean }) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="primary" onClick={() => showPlaylistDialog({ kind: 'new', as: 'manual', parentId: null })}>
        <ListPlus size={16} aria-hidden="true" />
        {t('playlists.new')}
      </Button>
      <Button onClick={() => showPlaylistDialog({ kind: 'smart', playlist: null, parentId: null })}>
        <ListFilter size={16} aria-hidden="true" />
        {t('smart.new')}
      </Button>
      <ChooseFiles />
      <MoreMenu hasOwn={hasOwn} />
    </div>
  );
}
