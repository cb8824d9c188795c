import { Play } from 'lucide-react';
import { Link } from 'wouter';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import { Cover } from '../../elements/Cover.tsx';
import { yearOf } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { albumArtists } from './album-words.ts';
import { playAlbum } from './play-album.ts';

interface AlbumCardCellProps {
  readonly index: number;
  readonly column: number;
  /** Undefined while it is on its way. */
  readonly card: AlbumCard | undefined;
  readonly width: number;
  readonly isActive: boolean;
}

export function AlbumCardCell({ index, column, card, width, isActive }: AlbumCardCellProps) {
  return (
    <div
      role="gridcell"
      id={`album-${index}`}
      data-index={index}
      aria-colindex={column + 1}
      aria-selected={isActive}
      className={`card group ${isActive ? 'is-active' : ''}`}
      style={{ width }}
    >
      {card === undefined ? (
        <div className="skeleton aspect-square rounded-cover!" />
      ) : (
        <Card card={card} isActive={isActive} />
      )}
    </div>
  );
}

function Card({ card, isActive }: { readonly card: AlbumCard; readonly isActive: boolean }) {
  const { t } = useWords();
  const year = yearOf(card.releaseDate);
  const address = `/albums/${card.id}`;
  // only the active card's parts are tab stops: the grid is one stop, and its card the next
  const tabIndex = isActive ? 0 : -1;
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
        {albumArtists(t, card)}
        {year === '' ? null : <span className="tabular text-ink-faint"> · {year}</span>}
      </p>
    </>
  );
}
