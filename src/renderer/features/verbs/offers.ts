/** What can be done with what is in sight, as the places that show it say: the palette asks them when it opens. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { VerbsOf } from './verb.ts';

/** Of each kind there is one at a time: the one that spoke last. */
export type OfferKind = 'tracks' | 'thing' | 'album' | 'artist' | 'playlist' | 'queue' | 'playing';

export interface Asked {
  /** What the verbs are for: a name, or how many. */
  readonly name: string;
  readonly parts: VerbsOf;
  /** Brings what the verbs depend on and may not be here yet. */
  readonly prepare?: () => Promise<unknown>;
}

interface Offer {
  readonly kind: OfferKind;
  /** What was chosen when it is asked, whatever changes then; called as a menu is opened, and not before. */
  readonly ask: () => Asked;
}

/** The newest last. */
let offers: readonly Offer[] = [];
const listeners = new Set<() => void>();

function setOffers(next: readonly Offer[]): void {
  offers = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOffers(): readonly Offer[] {
  return useSyncExternalStore(subscribe, () => offers);
}

/** Offers verbs for as long as it is drawn and `subject` is not null; another subject speaks anew. */
export function useOffer(kind: OfferKind, subject: unknown, ask: () => Asked): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (subject === null) return undefined;
    const offer = { kind, ask: () => latest.current() };
    setOffers([...offers, offer]);
    return () => setOffers(offers.filter((it) => it !== offer));
  }, [kind, subject]);
}
