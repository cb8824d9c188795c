import { Tags, TriangleAlert } from 'lucide-react';
import { useLocation } from 'wouter';
import type { GenrePage } from '../../../shared/contract/genres.ts';
import { AppError } from '../../../shared/errors.ts';
import type { GenreId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Segmented } from '../../elements/Segmented.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useGenre } from '../../link/shelf-queries.ts';
import { genreTabs, type GenreTab } from './genre-tabs.ts';
import { GenreAlbums, GenreArtists, GenreTracks } from './GenreLists.tsx';
import { GenreHeader } from './GenreHeader.tsx';

interface GenreViewProps {
  readonly genreId: GenreId;
  readonly tab: GenreTab;
}

export function GenreView({ genreId, tab }: GenreViewProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const genre = useGenre(genreId);
  if (genre.isPending) return <Spinner label={t('app.loading')} />;
  if (genre.isError) {
    const isGone = genre.error instanceof AppError && genre.error.code === 'not-found';
    return (
      <EmptyState
        icon={isGone ? Tags : TriangleAlert}
        title={isGone ? t('genre.gone') : t('genre.error')}
        {...(isGone ? {} : { text: errorWords(t, genre.error) })}
        isAlert
      >
        <Button onClick={() => navigate('/genres')}>{t('genre.toGenres')}</Button>
        {isGone ? null : <Button onClick={() => void genre.refetch()}>{t('app.tryAgain')}</Button>}
      </EmptyState>
    );
  }
  return <Page genre={genre.data} tab={tab} />;
}

function Page({ genre, tab }: { readonly genre: GenrePage; readonly tab: GenreTab }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const words: Readonly<Record<GenreTab, string>> = {
    albums: t('albums.count', { count: genre.albumCount }),
    artists: t('artists.count', { count: genre.artistCount }),
    tracks: t('tracks.count', { count: genre.trackCount }),
  };
  return (
    <div className="@container flex h-full flex-col">
      <GenreHeader genre={genre} />
      <div className="tabular px-6 pb-2">
        <Segmented
          label={t('genre.show')}
          value={tab}
          options={genreTabs.map((value) => ({ value, label: words[value] }))}
          // each tab is a place of its own, but going through them is no way that leads back
          onValue={(chosen) => navigate(`/genres/${genre.id}/${chosen}`, { replace: true })}
        />
      </div>
      <div className="min-h-0 flex-1">
        {tab === 'albums' ? <GenreAlbums genre={genre} /> : null}
        {tab === 'artists' ? <GenreArtists genre={genre} /> : null}
        {tab === 'tracks' ? <GenreTracks genre={genre} /> : null}
      </div>
    </div>
  );
}
