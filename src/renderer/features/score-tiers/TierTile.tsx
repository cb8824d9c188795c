import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { Cover } from '../../elements/Cover.tsx';
import { artAddress } from '../../link/media.ts';
import { thingWords, type ScoreThing } from '../score-things/index.ts';

interface TierTileProps {
  readonly id: number;
  /** Undefined while it is on its way. */
  readonly thing: ScoreThing | undefined;
  readonly isActive: boolean;
  /** Picked up by keys. */
  readonly isLifted: boolean;
  /** Away with the pointer. */
  readonly isCarried: boolean;
  readonly hintId: string;
}

/** One thing on a tier: its cover, which is picked up by pointer and keys. */
export const TierTile = memo(function TierTile(props: TierTileProps) {
  const { id, thing, isActive, isLifted, isCarried, hintId } = props;
  const isRound = thing?.kind === 'artists';
  const words = thing === undefined ? '' : thingWords(thing);
  return (
    <li className="relative w-19">
      <button
        type="button"
        data-thing={id}
        tabIndex={isActive ? 0 : -1}
        aria-pressed={isLifted}
        aria-label={words}
        aria-describedby={hintId}
        title={words}
        className={`block w-full cursor-grab rounded-cover text-left aria-pressed:outline-2 aria-pressed:outline-offset-2 aria-pressed:outline-accent aria-pressed:outline-dashed ${isCarried ? 'opacity-30' : ''}`}
      >
        {thing === undefined ? (
          <span className="skeleton block aspect-square" />
        ) : (
          <>
            <Cover
              name={thing.kind === 'tracks' ? (thing.row.albumName ?? thing.row.name) : thing.row.name}
              source={thing.row.art === null ? null : artAddress(thing.row.art, 'small')}
              className={isRound ? 'rounded-round' : 'rounded-cover'}
            />
            <span className={`mt-0.5 block truncate text-xs ${isRound ? 'text-center' : ''}`}>{thing.row.name}</span>
          </>
        )}
        <span
          data-grip
          aria-hidden="true"
          className="absolute top-1 right-1 hidden touch-none rounded-control bg-raised/90 p-1 text-ink-soft pointer-coarse:block"
        >
          <GripVertical size={16} />
        </span>
      </button>
    </li>
  );
});
