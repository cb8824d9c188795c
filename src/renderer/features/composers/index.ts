export { ComposersView } from './ComposersView.tsx';
