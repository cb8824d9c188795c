export { DemoOffer } from './DemoOffer.tsx';
export { DemoRemoval } from './DemoRemoval.tsx';
