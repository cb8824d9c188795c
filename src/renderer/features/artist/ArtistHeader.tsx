import { useEffect, useRef, type ReactNode } from 'react';
import type { ArtistPage } from '../../../shared/contract/artists.ts';
import { Cover } from '../../elements/Cover.tsx';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { useArtistPlays } from '../../link/plays.ts';
import { artistCounts } from '../artists/index.ts';
import { countryName, PictureDrop } from '../by-hand/index.ts';
import { creditName } from '../credits/index.ts';
import { ArtistStars } from '../opinions/index.ts';
import { DerivedMean, ScoreHistoryButton } from '../score-history/index.ts';
import { playWords } from '../plays/index.ts';
import { useAround, useOffer, VerbButtons } from '../verbs/index.ts';
import { artistButtons, artistPageVerbs } from './artist-page-verbs.ts';

interface ArtistHeaderProps {
  readonly artist: ArtistPage;
  /** Behind the buttons. */
  readonly tools: ReactNode;
}

export function ArtistHeader({ artist, tools }: ArtistHeaderProps) {
  const { t, language } = useWords();
  const around = useAround();
  useOffer('artist', artist.id, () => ({
    name: artist.name,
    parts: (window) => [...artistButtons(window, artist), ...artistPageVerbs(window, artist)],
  }));
  const plays = useArtistPlays(artist.id);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusOnArrival(headingRef.current), []);
  return (
    <header className="flex items-end gap-6 px-6 pt-6 pb-5">
      <PictureDrop
        owner={{ kind: 'artist', id: artist.id, name: artist.name }}
        className="w-24 rounded-round @min-[460px]:w-32 @min-[700px]:w-44"
      >
        <Cover
          name={artist.name}
          source={artist.art === null ? null : artAddress(artist.art, 'large')}
          isLazy={false}
          className="rounded-round shadow-raised"
        />
      </PictureDrop>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="text-xs font-semibold text-ink-faint">
          {artist.country === null
            ? t('artist.kind')
            : `${t('artist.kind')} · ${countryName(language, artist.country)}`}
        </p>
        <ViewHeading
          headingRef={headingRef}
          title={creditName(t, artist)}
          className="line-clamp-3 text-xl leading-tight font-bold tracking-tight text-balance"
        />
        <p className="tabular text-ink-soft">
          {[artistCounts(t, artist), playWords(t, language, plays.data)].filter((fact) => fact !== '').join(' · ')}
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ArtistStars id={artist.id} name={artist.name} size="large" />
          <ScoreHistoryButton kind="artists" id={artist.id} name={artist.name} />
          <DerivedMean kind="artists" id={artist.id} />
        </div>
        <div className="mt-3 flex flex-wrap gap-2">
          <VerbButtons verbs={artistButtons(around, artist)} />
          {tools}
        </div>
      </div>
    </header>
  );
}
