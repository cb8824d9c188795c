export { ArtistView } from './ArtistView.tsx';
