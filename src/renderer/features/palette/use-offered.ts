import { useEffect, useMemo, useState } from 'react';
import { askMenuAround, useOffers, type OfferKind } from '../verbs/index.ts';
import type { AskedOffer } from './found-verbs.ts';

/** What is selected comes before the page that it stands on, and that before what plays. */
const ORDER = ['tracks', 'thing', 'album', 'artist', 'playlist', 'sync', 'queue', 'playing'] as const;

/** Of what is selected, open or playing. */
export interface OfferInSight extends AskedOffer {
  readonly kind: OfferKind;
}

/** What places offered when the palette opened, of each kind the one that spoke last; and what the keyboard was on. */
export function useOffered(from: Element | null): readonly OfferInSight[] {
  const offers = useOffers();
  const asked = useMemo(() => {
    const focused = askMenuAround(from);
    return ORDER.flatMap((kind): readonly OfferInSight[] => {
      const given = kind === 'thing' && focused !== null ? focused : offers.findLast((it) => it.kind === kind)?.ask();
      if (given === undefined) return [];
      return [{ key: kind, kind, hasKeys: kind === 'tracks' || kind === 'queue', ...given }];
    });
  }, [offers, from]);
  // what verbs depend on may come later than they do
  const [, setBrought] = useState(0);
  useEffect(() => {
    let isMeant = true;
    const all = asked.flatMap(({ prepare }) => prepare?.() ?? []);
    void Promise.allSettled(all).then(() => {
      if (isMeant && all.length > 0) setBrought((count) => count + 1);
    });
    return () => {
      isMeant = false;
    };
  }, [asked]);
  return asked;
}
