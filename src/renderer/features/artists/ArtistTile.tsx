import { Play } from 'lucide-react';
import { Link } from 'wouter';
import type { ArtistCard } from '../../../shared/contract/artists.ts';
import { Cover } from '../../elements/Cover.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { artistCounts } from './artist-words.ts';
import { playArtist } from './play-artist.ts';

interface ArtistTileProps {
  readonly card: ArtistCard;
  readonly isTabStop: boolean;
}

export function ArtistTile({ card, isTabStop }: ArtistTileProps) {
  const { t } = useWords();
  const address = `/artists/${card.id}`;
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <>
      <div className="relative">
        <Link href={address} tabIndex={-1} aria-hidden="true" className="block">
          <Cover
            name={card.name}
            source={card.art === null ? null : artAddress(card.art, 'small')}
            className="rounded-round"
          />
        </Link>
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={t('albums.play', { name: card.name })}
          title={t('albums.play', { name: card.name })}
          className="absolute right-2 bottom-2 inline-flex size-10 items-center justify-center rounded-round bg-accent text-on-accent opacity-0 shadow-raised transition-opacity duration-(--motion) group-hover:opacity-100 hover:brightness-110 focus-visible:opacity-100"
          onClick={() => void playArtist(card.id)}
        >
          <Play size={18} fill="currentColor" aria-hidden="true" />
        </button>
      </div>
      <Link
        href={address}
        tabIndex={tabIndex}
        title={card.name}
        className="mt-2 block truncate text-center font-semibold hover:underline"
      >
        {card.name}
      </Link>
      <p className="tabular truncate text-center text-xs text-ink-soft">{artistCounts(t, card)}</p>
    </>
  );
}
