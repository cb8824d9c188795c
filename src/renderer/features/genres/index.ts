export { GenresView } from './GenresView.tsx';
export { genreTracks } from './genre-tracks.ts';
