export { askMenuAround, useMenuOffer, useOffer, useOffers, type Asked, type OfferKind } from './offers.ts';
export { useAround } from './use-around.ts';
export { isChoice, type Around, type Verb, type VerbChoice, type VerbPart, type VerbsOf } from './verb.ts';
export { VerbButtons } from './VerbButtons.tsx';
export { VerbItems } from './VerbItems.tsx';
