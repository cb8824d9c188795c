export { FolderBrowser } from './FolderBrowser.tsx';
export { FoldersView } from './FoldersView.tsx';
export { useAddFolder } from './use-add-folder.ts';
