export { CreditLinks } from './CreditLinks.tsx';
export { creditAnchors } from './credit-anchors.tsx';
export { creditName } from './credit-words.ts';
