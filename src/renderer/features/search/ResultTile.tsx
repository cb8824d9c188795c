import { Link } from 'wouter';
import { Cover } from '../../elements/Cover.tsx';
import { Mosaic } from '../../elements/Mosaic.tsx';
import { HoverPlay } from '../../elements/HoverPlay.tsx';

interface ResultTileProps {
  readonly name: string;
  /** The line under the name. */
  readonly note: string;
  readonly address: string;
  /** The picture's address; null for a generated one. */
  readonly source: string | null;
  /** Several pictures in its place, where there is none. */
  readonly mosaic?: readonly string[];
  readonly shape: 'square' | 'round';
  readonly playLabel: string;
  readonly onPlay: () => void;
}

/** An artist, an album or a playlist among results: one stop for the keyboard. */
export function ResultTile({ name, note, address, source, mosaic, shape, playLabel, onPlay }: ResultTileProps) {
  const isRound = shape === 'round';
  return (
    <div data-search-box="" className="group relative rounded-cover p-2 hover:bg-hover">
      {source === null && mosaic !== undefined ? (
        <Mosaic name={name} sources={mosaic} />
      ) : (
        <Cover name={name} source={source} isLazy={false} className={isRound ? 'rounded-round' : 'rounded-cover'} />
      )}
      <Link
        href={address}
        data-search-stop=""
        title={name}
        className={`mt-2 block after:absolute after:inset-0 after:rounded-cover focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent ${isRound ? 'text-center' : ''}`}
      >
        <span className="block truncate font-semibold">{name}</span>
        <span className="tabular block truncate text-xs text-ink-soft">{note}</span>
      </Link>
      <HoverPlay label={playLabel} className="right-4 bottom-14" onPlay={onPlay} />
    </div>
  );
}
