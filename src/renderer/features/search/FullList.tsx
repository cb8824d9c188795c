import { ArrowLeft, SearchX, TriangleAlert } from 'lucide-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OwnOrder } from '../../../shared/contract/own-lists.ts';
import type { SearchKind } from '../../../shared/contract/search.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { ownParts } from '../../link/own-lists.ts';
import { isFiltering, useOwnFilter } from '../../stores/own-filters.ts';
import { AlbumGrid } from '../albums/index.ts';
import { ArtistGrid } from '../artists/index.ts';
import { CardOrder, useCardOrder } from '../card-grid/index.ts';
import { ChangedHint, NothingPasses, OwnFilterMenu } from '../own-filter/index.ts';
import { FoundTracks } from './FoundTracks.tsx';
import { searchAddress, type SearchList } from './search-address.ts';

interface FullListProps {
  readonly text: string;
  readonly list: SearchList;
}

/** All matches of one kind. */
export function FullList({ text, list }: FullListProps) {
  const { t } = useWords();
  const view = `search-${list}`;
  const thing = KINDS[list];
  const order = useCardOrder(view);
  const ids = useFoundIds(text, thing, { ...order, ...useOwnFilter(view) });
  const titles = {
    tracks: t('search.tracksFor', { text }),
    albums: t('search.albumsFor', { text }),
    artists: t('search.artistsFor', { text }),
  };
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 px-6 pt-4">
        <ViewHeading title={titles[list]} className="min-w-0 flex-1 truncate text-lg font-semibold" />
        <ChangedHint ids={ids} />
        <OwnFilterMenu view={view} thing={thing} />
        {/* tracks are sorted by the heads of their table */}
        {list === 'tracks' ? null : (
          <CardOrder view={view} usual={list === 'albums' ? t('sort.title') : t('sort.name')} />
        )}
        <Link
          href={searchAddress(text)}
          className="inline-flex h-8 items-center gap-2 rounded-control px-2 text-ink-soft hover:bg-hover hover:text-ink"
        >
          <ArrowLeft size={16} aria-hidden="true" />
          {t('search.back')}
        </Link>
      </header>
      <div className="min-h-0 flex-1 pt-2">
        <FoundIds text={text} view={view} thing={thing} ids={ids}>
          {(found) => {
            if (list === 'tracks') return <FoundTracks text={text} ids={found} />;
            const cards = { view: `${view} ${text}`, ids: found, isDescending: order.isDescending };
            return list === 'albums' ? (
              <AlbumGrid {...cards} sort={order.sort ?? 'title'} />
            ) : (
              <ArtistGrid {...cards} sort={order.sort ?? 'name'} />
            );
          }}
        </FoundIds>
      </div>
    </div>
  );
}

const KINDS: Readonly<Record<SearchList, Exclude<SearchKind, 'genre'>>> = {
  tracks: 'track',
  albums: 'album',
  artists: 'artist',
};

function useFoundIds(text: string, kind: SearchKind, order: OwnOrder) {
  const { ownKey, meta } = ownParts(order.sort, order);
  return useQuery({
    queryKey: ['search', 'ids', kind, text, order.sort, order.isDescending, ...ownKey],
    meta,
    queryFn: () => call('search.ids', { text, kind, ...order }),
    // the list stays in sight until the newly sorted one is there
    placeholderData: (previous, query) =>
      query?.queryKey[2] === kind && query.queryKey[3] === text ? previous : undefined,
    structuralSharing: false,
  });
}

interface FoundIdsProps {
  readonly text: string;
  readonly view: string;
  readonly thing: (typeof KINDS)[SearchList];
  readonly ids: UseQueryResult<Uint32Array>;
  readonly children: (ids: Uint32Array) => ReactNode;
}

function FoundIds({ text, view, thing, ids, children }: FoundIdsProps) {
  const { t } = useWords();
  const own = useOwnFilter(view);
  if (ids.data === undefined) {
    if (!ids.isError) return <Spinner label={t('app.loading')} />;
    return (
      <EmptyState icon={TriangleAlert} title={t('search.error')} text={errorWords(t, ids.error)} isAlert>
        <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (ids.data.length > 0) return children(ids.data);
  if (isFiltering(own)) return <NothingPasses view={view} thing={thing} />;
  return <EmptyState icon={SearchX} title={t('search.noneTitle', { text })} text={t('search.noneText')} />;
}
