export { FoldersView } from './FoldersView.tsx';
export { FolderView } from './FolderView.tsx';
