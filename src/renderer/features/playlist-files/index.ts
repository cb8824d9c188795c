export { choosePlaylistFiles } from './choose-files.ts';
export { ChooseFiles } from './ChooseFiles.tsx';
export { ExportPlaylists } from './ExportPlaylists.tsx';
export { ImportPlaylists } from './ImportPlaylists.tsx';
export { isPlaylistFileName } from './playlist-names.ts';
export { RelinkEntries } from './RelinkEntries.tsx';
