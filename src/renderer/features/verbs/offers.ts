/** What can be done with what is in sight, as the places that show it say: the palette asks them when it opens. */
import { useCallback, useEffect, useRef, useSyncExternalStore, type RefCallback } from 'react';
import type { VerbsOf } from './verb.ts';

/** Of each kind there is one at a time: the one that spoke last. */
export type OfferKind = 'tracks' | 'thing' | 'album' | 'artist' | 'playlist' | 'sync' | 'queue' | 'playing';

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

const menus = new WeakMap<Element, () => Asked | null>();

/** What the menu has over the element, for the palette that is opened from within it; null for nothing. */
export function useMenuOffer(ask: () => Asked | null): RefCallback<Element> {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  return useCallback((element: Element | null) => {
    if (element !== null) menus.set(element, () => latest.current());
  }, []);
}

/** What the nearest menu around the element has. */
export function askMenuAround(element: Element | null): Asked | null {
  for (let at = element; at !== null; at = at.parentElement) {
    const ask = menus.get(at);
    if (ask !== undefined) return ask();
  }
  return null;
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
