import type { AlbumCard } from '../../../shared/contract/albums.ts';
import { yearOf } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { PlayableTile } from '../card-grid/index.ts';
import { CreditLinks } from '../credits/index.ts';
import { playAlbum } from './play-album.ts';

interface AlbumTileProps {
  readonly card: AlbumCard;
  readonly isTabStop: boolean;
  /** False among the albums of one artist. */
  readonly hasArtists?: boolean;
}

export function AlbumTile({ card, isTabStop, hasArtists = true }: AlbumTileProps) {
  const { t } = useWords();
  const year = yearOf(card.releaseDate);
  return (
    <PlayableTile
      name={card.name}
      address={`/albums/${card.id}`}
      source={card.art === null ? null : artAddress(card.art, 'small')}
      shape="square"
      isTabStop={isTabStop}
      playLabel={t('albums.play', { name: card.name })}
      onPlay={() => void playAlbum(card.id)}
      isFaint={card.isAway}
    >
      <p className="truncate text-xs text-ink-soft">
        {hasArtists ? <CreditLinks credits={card.artists} isTabStop={isTabStop} /> : null}
        {year === '' ? null : (
          <span className="tabular text-ink-faint">
            {hasArtists ? ' · ' : ''}
            {year}
          </span>
        )}
      </p>
      {card.isAway ? <p className="truncate text-xs text-ink-soft">{t('tracks.away')}</p> : null}
    </PlayableTile>
  );
}
