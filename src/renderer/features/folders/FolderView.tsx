import { FolderX, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import type { TreePage } from '../../../shared/contract/tree.ts';
import { AppError } from '../../../shared/errors.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useTreePage, useTreeTrackIds } from '../../link/shelf-queries.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { setListOrder, useListOrder } from '../../stores/list-orders.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { TrackTable } from '../track-table/index.ts';
import { folderPlaceName, type FolderPlace } from '../../link/folder-address.ts';
import { FolderGrid } from './FolderGrid.tsx';
import { FolderHeader } from './FolderHeader.tsx';

export function FolderView({ place }: { readonly place: FolderPlace }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const page = useTreePage(place);
  if (page.isPending) return <Spinner label={t('app.loading')} />;
  if (page.isError) {
    const isGone = page.error instanceof AppError && page.error.code === 'not-found';
    return (
      <EmptyState
        icon={isGone ? FolderX : TriangleAlert}
        title={isGone ? t('tree.gone') : t('tree.error')}
        {...(isGone ? {} : { text: errorWords(t, page.error) })}
        isAlert
      >
        <Button onClick={() => navigate('/folders')}>{t('tree.toFolders')}</Button>
        {isGone ? null : <Button onClick={() => void page.refetch()}>{t('app.tryAgain')}</Button>}
      </EmptyState>
    );
  }
  return <Page key={folderPlaceName(place)} page={page.data} />;
}

function Page({ page }: { readonly page: TreePage }) {
  const { t } = useWords();
  const hasFolders = page.folderNames.length > 0;
  const hasTracks = page.ownCount > 0;
  return (
    <div className="@container flex h-full flex-col">
      <FolderHeader page={page} />
      {hasFolders || hasTracks ? null : <p className="px-6 pt-2 text-ink-soft">{t('tree.nothing')}</p>}
      {hasFolders ? (
        <div className={hasTracks ? 'h-2/5 min-h-52 shrink-0 border-b border-line' : 'min-h-0 flex-1'}>
          <FolderGrid page={page} />
        </div>
      ) : null}
      {hasTracks ? (
        <div className="min-h-0 flex-1">
          <FolderTracks page={page} />
        </div>
      ) : null}
    </div>
  );
}

const VIEW = 'folder';

function FolderTracks({ page }: { readonly page: TreePage }) {
  const { t } = useWords();
  const { sort, isDescending } = useListOrder(VIEW, { sort: null, isDescending: false });
  const own = useOwnFilter(VIEW);
  const ids = useTreeTrackIds(page, { sort, isDescending, ...own });
  if (ids.data === undefined) {
    if (!ids.isError) return <Spinner label={t('app.loading')} />;
    return <EmptyState icon={TriangleAlert} title={t('tree.error')} text={errorWords(t, ids.error)} isAlert />;
  }
  return (
    <TrackTable
      view={VIEW}
      place={`${folderPlaceName(page)}-tracks`}
      label={t('tree.tracksIn', { name: page.name })}
      ids={ids.data}
      sort={sort}
      isDescending={isDescending}
      onSort={(chosen, isDown) => setListOrder(VIEW, { sort: chosen, isDescending: isDown })}
      tools={
        <>
          <ChangedHint ids={ids} />
          <OwnFilterMenu view={VIEW} thing="track" />
        </>
      }
      empty={isFiltering(own) ? <NothingPasses view={VIEW} thing="track" /> : null}
    />
  );
}
