import { Play } from 'lucide-react';
import { Link } from 'wouter';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import { Cover } from '../../elements/Cover.tsx';
import { yearOf } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
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
  const address = `/albums/${card.id}`;
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <>
      <div className="relative">
        <Link href={address} tabIndex={-1} aria-hidden="true" className="block">
          <Cover
            name={card.name}
            source={card.art === null ? null : artAddress(card.art, 'small')}
            className="rounded-cover"
          />
        </Link>
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={t('albums.play', { name: card.name })}
          title={t('albums.play', { name: card.name })}
          className="absolute right-2 bottom-2 inline-flex size-10 items-center justify-center rounded-round bg-accent text-on-accent opacity-0 shadow-raised transition-opacity duration-(--motion) group-hover:opacity-100 hover:brightness-110 focus-visible:opacity-100"
          onClick={() => void playAlbum(card.id)}
        >
          <Play size={18} fill="currentColor" aria-hidden="true" />
        </button>
      </div>
      <Link
        href={address}
        tabIndex={tabIndex}
        title={card.name}
        className="mt-2 block truncate font-semibold hover:underline"
      >
        {card.name}
      </Link>
      <p className="truncate text-xs text-ink-soft">
        {hasArtists ? <CreditLinks credits={card.artists} isTabStop={isTabStop} /> : null}
        {year === '' ? null : (
          <span className="tabular text-ink-faint">
            {hasArtists ? ' · ' : ''}
            {year}
          </span>
        )}
      </p>
    </>
  );
}
