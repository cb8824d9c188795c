import type { ComposerCard } from '../../../shared/contract/composers.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { PlayableTile } from '../card-grid/index.ts';
import { playTracks } from '../play-menu/index.ts';
import { composerTracks } from './composer-tracks.ts';

interface ComposerTileProps {
  readonly card: ComposerCard;
  readonly isTabStop: boolean;
}

export function ComposerTile({ card, isTabStop }: ComposerTileProps) {
  const { t } = useWords();
  return (
    <PlayableTile
      name={card.name}
      address={`/artists/${card.id}/composer`}
      source={card.art === null ? null : artAddress(card.art, 'small')}
      shape="round"
      isTabStop={isTabStop}
      playLabel={t('albums.play', { name: card.name })}
      onPlay={() => void playTracks(composerTracks(card.id))}
    >
      <p className="tabular truncate text-center text-xs text-ink-soft">
        {t('composers.works', { count: card.workCount })}
      </p>
    </PlayableTile>
  );
}
