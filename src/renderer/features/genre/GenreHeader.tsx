import { Pencil, Play, Shuffle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { GenrePage } from '../../../shared/contract/genres.ts';
import { Button } from '../../elements/Button.tsx';
import { focusOnArrival } from '../../elements/focus-on-arrival.ts';
import { Mosaic } from '../../elements/Mosaic.tsx';
import { ViewHeading } from '../../elements/ViewHeading.tsx';
import { genreName, useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { genreTracks } from '../genres/index.ts';
import { AdminOnly } from '../people/index.ts';
import { playTracks } from '../play-menu/index.ts';
import { GenreNameDialog } from './GenreNameDialog.tsx';

export function GenreHeader({ genre }: { readonly genre: GenrePage }) {
  const { t, language } = useWords();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const [isNaming, setIsNaming] = useState(false);
  useEffect(() => focusOnArrival(headingRef.current), []);
  const name = genreName(language, genre);
  const other = name === genre.name ? genre.rusName : genre.name;
  return (
    <header className="flex items-center gap-5 px-6 pt-5 pb-4">
      <Mosaic
        name={name}
        sources={genre.arts.map((art) => artAddress(art, 'small'))}
        className="w-20 shadow-raised @min-[560px]:w-28"
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="text-xs font-semibold text-ink-faint">{t('genre.kind')}</p>
        <ViewHeading
          headingRef={headingRef}
          title={name}
          className="line-clamp-2 text-xl leading-tight font-bold tracking-tight text-balance"
        />
        {other === null || other === name ? null : <p className="truncate text-ink-soft select-text">{other}</p>}
        <div className="mt-2 flex flex-wrap gap-2">
          {genre.trackCount === 0 ? null : (
            <>
              <Button look="primary" onClick={() => void playTracks(genreTracks(genre.id))}>
                <Play size={16} fill="currentColor" aria-hidden="true" />
                {t('artist.playAll')}
              </Button>
              <Button onClick={() => void playTracks(genreTracks(genre.id), true)}>
                <Shuffle size={16} aria-hidden="true" />
                {t('player.shuffle')}
              </Button>
            </>
          )}
          <AdminOnly>
            <Button look="quiet" onClick={() => setIsNaming(true)}>
              <Pencil size={16} aria-hidden="true" />
              {t('genre.rename')}
            </Button>
          </AdminOnly>
        </div>
      </div>
      <GenreNameDialog key={genre.rusName} genre={genre} isOpen={isNaming} onClose={() => setIsNaming(false)} />
    </header>
  );
}
