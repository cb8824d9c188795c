import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Cover } from '../../elements/Cover.tsx';
import { HoverPlay } from '../../elements/HoverPlay.tsx';

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
  /** It can't be played now; the line under the name says why. */
  readonly isFaint?: boolean;
  /** The line under the name. */
  readonly children: ReactNode;
}

/** A cover that leads to its page and can be played from where it stands, with its name below. */
export function PlayableTile(props: PlayableTileProps) {
  const {
    name,
    address,
    source = null,
    picture,
    shape = 'square',
    isTabStop,
    playLabel,
    onPlay,
    isFaint = false,
    children,
  } = props;
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <>
      <div className="relative">
        <Link href={address} tabIndex={-1} aria-hidden="true" className={isFaint ? 'block opacity-45' : 'block'}>
          {picture ?? (
            <Cover name={name} source={source} className={shape === 'round' ? 'rounded-round' : 'rounded-cover'} />
          )}
        </Link>
        <HoverPlay label={playLabel} className="right-2 bottom-2" onPlay={onPlay} tabIndex={tabIndex} />
      </div>
      <Link
        href={address}
        tabIndex={tabIndex}
        title={name}
        className={`mt-2 block truncate font-semibold hover:underline ${isFaint ? 'text-ink-faint' : ''} ${shape === 'round' ? 'text-center' : ''}`}
      >
        {name}
      </Link>
      {children}
    </>
  );
}
