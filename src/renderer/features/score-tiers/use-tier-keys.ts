import { useState, type KeyboardEvent } from 'react';
import type { Tier } from '../../../shared/contract/score-shelf.ts';
import { findPlace, neighbour, scoreOfDigit, tierBeside } from './tier-places.ts';
import { thingUnder } from './use-tier-drag.ts';

export interface Lifted {
  readonly id: number;
  /** The tier where it would be put down. */
  readonly over: number | null;
}

interface TierKeys {
  readonly tiers: readonly Tier[];
  readonly onFocus: (id: number) => void;
  readonly onPlay: (id: number) => void;
  readonly onDrop: (id: number, score: number | null) => void;
  readonly onSay: (what: 'lifted' | 'over' | 'putBack', id: number, score: number | null) => void;
}

/** The board by keys: arrows go, space picks up and puts down, digits score at once, Enter plays. */
export function useTierKeys({ tiers, onFocus, onPlay, onDrop, onSay }: TierKeys) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const putBack = (): void => {
    if (lifted === null) return;
    setLifted(null);
    onSay('putBack', lifted.id, scoreOf(lifted.id));
  };
  const scoreOf = (id: number): number | null => tiers[findPlace(tiers, id)?.tier ?? -1]?.score ?? null;
  const carry = (key: string, { id, over }: Lifted): boolean => {
    if (key === ' ' || key === 'Enter') {
      setLifted(null);
      if (over === scoreOf(id)) onSay('putBack', id, over);
      else onDrop(id, over);
    } else if (key === 'Escape') putBack();
    else {
      const next = tierBeside(tiers, over, key);
      if (next !== over) {
        setLifted({ id, over: next });
        onSay('over', id, next);
      }
      // whatever is carried keeps the arrows to itself
      return key.startsWith('Arrow') || key === 'Home' || key === 'End';
    }
    return true;
  };
  const go = (key: string, id: number): boolean => {
    const score = scoreOfDigit(key);
    if (score !== undefined) onDrop(id, score);
    else if (key === 'Delete' || key === 'Backspace') onDrop(id, null);
    else if (key === 'Enter') onPlay(id);
    else if (key === ' ') {
      setLifted({ id, over: scoreOf(id) });
      onSay('lifted', id, scoreOf(id));
    } else {
      const next = neighbour(tiers, id, key);
      if (next === null) return key.startsWith('Arrow');
      onFocus(next);
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const id = thingUnder(event.target);
    if (id === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(lifted === null ? go(event.key, id) : carry(event.key, lifted))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { lifted, onKeyDown, putBack };
}
