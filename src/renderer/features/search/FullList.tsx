import { ArrowLeft, SearchX, TriangleAlert } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { SearchKind } from '../../../shared/contract/search.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { AlbumGrid } from '../albums/index.ts';
import { ArtistGrid } from '../artists/index.ts';
import { FoundTracks } from './FoundTracks.tsx';
import { searchAddress, type SearchList } from './search-address.ts';

interface FullListProps {
  readonly text: string;
  readonly list: SearchList;
}

/** All matches of one kind. */
export function FullList({ text, list }: FullListProps) {
  const { t } = useWords();
  const titles = {
    tracks: t('search.tracksFor', { text }),
    albums: t('search.albumsFor', { text }),
    artists: t('search.artistsFor', { text }),
  };
  return (
    <div className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 px-6 pt-4">
        <ViewHeading title={titles[list]} className="min-w-0 flex-1 truncate text-lg font-semibold" />
        <Link
          href={searchAddress(text)}
          className="inline-flex h-8 items-center gap-2 rounded-control px-2 text-ink-soft hover:bg-hover hover:text-ink"
        >
          <ArrowLeft size={16} aria-hidden="true" />
          {t('search.back')}
        </Link>
      </header>
      <div className="min-h-0 flex-1 pt-2">
        <FoundIds text={text} list={list}>
          {(ids) => {
            if (list === 'tracks') return <FoundTracks text={text} ids={ids} />;
            const cards = { view: `search-${list} ${text}`, ids, isDescending: false };
            return list === 'albums' ? <AlbumGrid {...cards} sort="title" /> : <ArtistGrid {...cards} sort="name" />;
          }}
        </FoundIds>
      </div>
    </div>
  );
}

const KINDS: Readonly<Record<SearchList, SearchKind>> = { tracks: 'track', albums: 'album', artists: 'artist' };

interface FoundIdsProps extends FullListProps {
  readonly children: (ids: Uint32Array) => ReactNode;
}

function FoundIds({ text, list, children }: FoundIdsProps) {
  const { t } = useWords();
  const kind = KINDS[list];
  const ids = useQuery({
    queryKey: ['search', 'ids', kind, text],
    queryFn: () => call('search.ids', { text, kind }),
    structuralSharing: false,
  });
  if (ids.data === undefined) {
    if (!ids.isError) return <Spinner label={t('app.loading')} />;
    return (
      <EmptyState icon={TriangleAlert} title={t('search.error')} text={errorWords(t, ids.error)} isAlert>
        <Button onClick={() => void ids.refetch()}>{t('app.tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (ids.data.length > 0) return children(ids.data);
  return <EmptyState icon={SearchX} title={t('search.noneTitle', { text })} text={t('search.noneText')} />;
}
