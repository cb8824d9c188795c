import { ArrowDownAZ, ChevronRight, Play, Shuffle, Unplug } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { TreePage } from '../../../shared/contract/tree.ts';
import { Button } from '../../elements/Button.tsx';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useTreeSources } from '../../link/shelf-queries.ts';
import { setListOrder, useListOrder } from '../../stores/list-orders.ts';
import { playTracks } from '../play-menu/index.ts';
import { folderAddress } from '../../link/folder-address.ts';
import { folderTracks } from './folder-tracks.ts';

export function FolderHeader({ page }: { readonly page: TreePage }) {
  const { t } = useWords();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusOnArrival(headingRef.current), []);
  const order = useListOrder('folder', { sort: null, isDescending: false });
  const counts = [
    page.folderNames.length === 0 ? [] : [t('tree.folders', { count: page.folderNames.length })],
    t('tracks.count', { count: page.trackCount }),
  ].flat();
  return (
    <header className="flex flex-col gap-2 px-6 pt-4 pb-3">
      <Crumbs page={page} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <ViewHeading headingRef={headingRef} title={page.name} className="truncate text-lg font-semibold" />
          <p className="tabular truncate text-ink-soft" title={page.location}>
            {counts.join(' · ')}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {page.ownCount > 0 && order.sort !== null ? (
            <Button look="quiet" onClick={() => setListOrder('folder', { sort: null, isDescending: false })}>
              <ArrowDownAZ size={16} aria-hidden="true" />
              {t('tree.fileOrder')}
            </Button>
          ) : null}
          {page.trackCount === 0 ? null : (
            <>
              <Button look="primary" onClick={() => void playTracks(folderTracks(page))}>
                <Play size={16} fill="currentColor" aria-hidden="true" />
                {t('tree.play')}
              </Button>
              <Button onClick={() => void playTracks(folderTracks(page), true)}>
                <Shuffle size={16} aria-hidden="true" />
                {t('player.shuffle')}
              </Button>
            </>
          )}
        </div>
      </div>
      {page.state === 'offline' ? (
        <p role="status" className="flex items-center gap-2 rounded-control bg-panel px-3 py-2 text-ink-soft">
          <Unplug size={16} aria-hidden="true" className="shrink-0" />
          {t('tree.offline')}
        </p>
      ) : null}
    </header>
  );
}

function Crumbs({ page }: { readonly page: TreePage }) {
  const { t } = useWords();
  const sources = useTreeSources();
  // of one source alone the view of all folders is that one itself
  const hasTop = (sources.data?.length ?? 0) > 1;
  const crumbs = page.crumbs.map(({ name, path }) => ({ name, address: folderAddress({ ...page, path }) }));
  const all = hasTop ? [{ name: t('tree.title'), address: '/folders' }, ...crumbs] : crumbs;
  if (all.length === 0) return null;
  return (
    <nav aria-label={t('tree.crumbs')}>
      <ol className="flex min-w-0 flex-wrap items-center gap-1 text-ink-soft">
        {all.map(({ name, address }) => (
          <li key={address} className="flex min-w-0 items-center gap-1">
            <Link href={address} className="max-w-60 truncate rounded-control hover:text-ink hover:underline">
              {name}
            </Link>
            <ChevronRight size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
