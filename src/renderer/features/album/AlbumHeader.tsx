import { Pencil, Play, Shuffle } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { Button } from '../../elements/Button.tsx';
import { Cover } from '../../elements/Cover.tsx';
import { useFailedCovers } from '../../elements/failed-covers.ts';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { formatLength, formatReleaseDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { useAlbumPlays } from '../../link/plays.ts';
import { showByHand } from '../../stores/by-hand.ts';
import { playAlbum } from '../albums/index.ts';
import { PictureDrop } from '../by-hand/index.ts';
import { CreditLinks, GenreLinks } from '../credits/index.ts';
import { AlbumStars } from '../opinions/index.ts';
import { AdminOnly } from '../people/index.ts';
import { DerivedMean, ScoreHistoryButton } from '../score-history/index.ts';
import { playWords } from '../plays/index.ts';
import { AlbumMore } from './AlbumMore.tsx';
import { AlbumTools } from './AlbumTools.tsx';

export function AlbumHeader({ album }: { readonly album: AlbumPage }) {
  const { t } = useWords();
  const large = album.art === null ? null : artAddress(album.art, 'large');
  const hasSmallOnly = useFailedCovers((failed) => large !== null && failed.sources.has(large));
  const source = album.art !== null && hasSmallOnly ? artAddress(album.art, 'small') : large;
  return (
    <header className="flex items-end gap-6 px-6 pt-6 pb-5">
      <PictureDrop
        owner={{ kind: 'album', id: album.id, name: album.name }}
        className="w-28 rounded-cover @min-[460px]:w-40 @min-[700px]:w-56"
      >
        <Cover
          name={album.name}
          source={source}
          alt={t('album.cover', { name: album.name })}
          isLazy={false}
          className="rounded-cover shadow-raised"
        />
      </PictureDrop>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="text-xs font-semibold text-ink-faint">
          {album.isCompilation ? t('album.compilation') : t('album.kind')}
        </p>
        <ViewHeading
          title={album.name}
          className="line-clamp-3 text-xl leading-tight font-bold tracking-tight text-balance select-text"
        />
        <p className="truncate text-base font-medium select-text">
          <CreditLinks credits={album.artists} />
        </p>
        <AlbumFacts album={album} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <AlbumStars id={album.id} name={album.name} size="large" />
          <ScoreHistoryButton kind="albums" id={album.id} name={album.name} />
          <DerivedMean kind="albums" id={album.id} />
        </div>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button look="primary" aria-label={t('album.play')} onClick={() => void playAlbum(album.id)}>
            <Play size={16} fill="currentColor" aria-hidden="true" />
            {t('menu.play')}
          </Button>
          <Button aria-label={t('album.shuffle')} onClick={() => void playAlbum(album.id, true)}>
            <Shuffle size={16} aria-hidden="true" />
            {t('player.shuffle')}
          </Button>
          <AdminOnly>
            <Button onClick={() => showByHand({ kind: 'album', album })}>
              <Pencil size={16} aria-hidden="true" />
              {t('byHand.edit')}
            </Button>
          </AdminOnly>
          <AlbumMore album={album} />
          <AlbumTools album={album} />
        </div>
      </div>
    </header>
  );
}

function AlbumFacts({ album }: { readonly album: AlbumPage }) {
  const { t, language } = useWords();
  const plays = useAlbumPlays(album.id);
  const facts: readonly ReactNode[] = [
    album.releaseDate === null ? '' : formatReleaseDate(language, album.releaseDate),
    album.genres.length === 0 ? '' : <GenreLinks key="genres" genres={album.genres} />,
    t('album.tracks', { count: album.trackCount }),
    formatLength(language, album.durationMs),
    playWords(t, language, plays.data),
  ].filter((fact) => fact !== '');
  return (
    <p className="tabular text-ink-soft">
      {facts.map((fact, at) => (
        <Fragment key={at}>
          {at === 0 ? null : ' · '}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}
