export { PlaylistDialogs } from './PlaylistDialogs.tsx';
export { playPlaylist, queuePlaylist } from './play-playlist.ts';
export { playlistVerbs } from './playlist-verbs.ts';
export { PlaylistsNav } from './PlaylistsNav.tsx';
export { PlaylistsView } from './PlaylistsView.tsx';
export { PlaylistView } from './PlaylistView.tsx';
