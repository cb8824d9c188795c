export { AlbumView } from './AlbumView.tsx';
