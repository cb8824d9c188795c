export { CreditLinks } from './CreditLinks.tsx';
export { creditAnchors, genreAnchors } from './credit-anchors.tsx';
export { creditName } from './credit-words.ts';
export { GenreLinks } from './GenreLinks.tsx';
