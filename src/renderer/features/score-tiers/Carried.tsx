import { Cover } from '../../elements/Cover.tsx';
import { artAddress } from '../../link/media.ts';
import type { ScoreThing } from '../score-things/index.ts';

interface CarriedProps {
  readonly x: number;
  readonly y: number;
  readonly thing: ScoreThing | undefined;
}

/** What goes along with the pointer. */
export function Carried({ x, y, thing }: CarriedProps) {
  if (thing === undefined) return null;
  const { kind, row } = thing;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed top-0 left-0 z-50 w-16 rotate-3 shadow-raised"
      style={{ transform: `translate(${x - 32}px, ${y - 32}px)` }}
    >
      <Cover
        name={kind === 'tracks' ? (row.albumName ?? row.name) : row.name}
        source={row.art === null ? null : artAddress(row.art, 'small')}
        className={kind === 'artists' ? 'rounded-round' : 'rounded-cover'}
      />
    </div>
  );
}
