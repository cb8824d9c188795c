export { CreditLinks } from './CreditLinks.tsx';
export { creditName } from './credit-words.ts';
