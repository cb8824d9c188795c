export { folderVerbs } from './folder-verbs.ts';
export { listVerbs } from './list-verbs.ts';
export { PlaylistDialogs } from './PlaylistDialogs.tsx';
export { PlaylistMenu } from './PlaylistMenu.tsx';
export { playPlaylist } from './play-playlist.ts';
export { PlaylistsNav } from './PlaylistsNav.tsx';
export { PlaylistsView } from './PlaylistsView.tsx';
export { PlaylistView } from './PlaylistView.tsx';
