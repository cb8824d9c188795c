import { Fragment, type ReactNode } from 'react';
import type { AlbumPage } from '../../../shared/contract/albums.ts';
import { Cover } from '../../elements/Cover.tsx';
import { useFailedCovers } from '../../elements/failed-covers.ts';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { formatLength, formatReleaseDate } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { useAlbumPlays } from '../../link/plays.ts';
import { PictureDrop } from '../by-hand/index.ts';
import { CreditLinks, GenreLinks } from '../credits/index.ts';
import { AlbumStars } from '../opinions/index.ts';
import { DerivedMean, ScoreHistoryButton } from '../score-history/index.ts';
import { playWords } from '../plays/index.ts';
import { useAround, useOffer, VerbButtons } from '../verbs/index.ts';
import { albumButtons, albumPageVerbs } from './album-page-verbs.ts';
import { AlbumMore } from './AlbumMore.tsx';
import { AlbumTools } from './AlbumTools.tsx';

export function AlbumHeader({ album }: { readonly album: AlbumPage }) {
  const { t } = useWords();
  const around = useAround();
  useOffer('album', album.id, () => ({
    name: album.name,
    parts: (window) => [...albumButtons(window, album), ...albumPageVerbs(window, album)],
  }));
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
          <VerbButtons verbs={albumButtons(around, album)} />
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
