import type { ArtistCard } from '../../../shared/contract/artists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { PlayableTile } from '../card-grid/index.ts';
import { artistCounts } from './artist-words.ts';
import { playArtist } from './play-artist.ts';

interface ArtistTileProps {
  readonly card: ArtistCard;
  readonly isTabStop: boolean;
}

export function ArtistTile({ card, isTabStop }: ArtistTileProps) {
  const { t } = useWords();
  return (
    <PlayableTile
      name={card.name}
      address={`/artists/${card.id}`}
      source={card.art === null ? null : artAddress(card.art, 'small')}
      shape="round"
      isTabStop={isTabStop}
      playLabel={t('albums.play', { name: card.name })}
      onPlay={() => void playArtist(card.id)}
    >
      <p className="tabular truncate text-center text-xs text-ink-soft">{artistCounts(t, card)}</p>
    </PlayableTile>
  );
}
