export { FoldersView } from './FoldersView.tsx';
export { FolderView } from './FolderView.tsx';
export { folderAddress, folderOfAddress } from './folder-address.ts';
