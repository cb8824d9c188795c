import type { GenreCard } from '../../../shared/contract/genres.ts';
import { Mosaic } from '../../elements/Mosaic.tsx';
import { genreName, useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { PlayableTile } from '../card-grid/index.ts';
import { playTracks } from '../play-menu/index.ts';
import { genreTracks } from './genre-tracks.ts';

interface GenreTileProps {
  readonly card: GenreCard;
  readonly isTabStop: boolean;
}

export function GenreTile({ card, isTabStop }: GenreTileProps) {
  const { t, language } = useWords();
  const name = genreName(language, card);
  const albums = card.albumCount === 0 ? [] : [t('albums.count', { count: card.albumCount })];
  return (
    <PlayableTile
      name={name}
      address={`/genres/${card.id}`}
      picture={<Mosaic name={name} sources={card.arts.map((art) => artAddress(art, 'small'))} />}
      isTabStop={isTabStop}
      playLabel={t('albums.play', { name })}
      onPlay={() => void playTracks(genreTracks(card.id))}
    >
      <p className="tabular truncate text-xs text-ink-soft">
        {[...albums, t('tracks.count', { count: card.trackCount })].join(' · ')}
      </p>
    </PlayableTile>
  );
}
