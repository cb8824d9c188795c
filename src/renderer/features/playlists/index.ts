export { PlaylistDialogs } from './PlaylistDialogs.tsx';
export { PlaylistsNav } from './PlaylistsNav.tsx';
export { PlaylistsView } from './PlaylistsView.tsx';
export { PlaylistView } from './PlaylistView.tsx';
