export { GenreView } from './GenreView.tsx';
export { isGenreTab } from './genre-tabs.ts';
