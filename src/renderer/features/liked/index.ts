export { LikedView } from './LikedView.tsx';
