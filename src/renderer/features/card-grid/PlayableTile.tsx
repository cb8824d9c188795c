import { Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Cover } from '../../elements/Cover.tsx';

interface PlayableTileProps {
  readonly name: string;
  readonly address: string;
  /** The picture's address; null for a generated one. */
  readonly source?: string | null;
  /** A picture of another kind. */
  readonly picture?: ReactNode;
  readonly shape?: 'square' | 'round';
  readonly isTabStop: boolean;
  readonly playLabel: string;
  readonly onPlay: () => void;
  /** The line under the name. */
  readonly children: ReactNode;
}

/** A cover that leads to its page and can be played from where it stands, with its name below. */
export function PlayableTile(props: PlayableTileProps) {
  const { name, address, source = null, picture, shape = 'square', isTabStop, playLabel, onPlay, children } = props;
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <>
      <div className="relative">
        <Link href={address} tabIndex={-1} aria-hidden="true" className="block">
          {picture ?? (
            <Cover name={name} source={source} className={shape === 'round' ? 'rounded-round' : 'rounded-cover'} />
          )}
        </Link>
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={playLabel}
          title={playLabel}
          className="absolute right-2 bottom-2 inline-flex size-10 items-center justify-center rounded-round bg-accent text-on-accent opacity-0 shadow-raised transition-opacity duration-(--motion) group-hover:opacity-100 hover:brightness-110 focus-visible:opacity-100"
          onClick={onPlay}
        >
          <Play size={18} fill="currentColor" aria-hidden="true" />
        </button>
      </div>
      <Link
        href={address}
        tabIndex={tabIndex}
        title={name}
        className={`mt-2 block truncate font-semibold hover:underline ${shape === 'round' ? 'text-center' : ''}`}
      >
        {name}
      </Link>
      {children}
    </>
  );
}
