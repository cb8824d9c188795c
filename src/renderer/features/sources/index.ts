export { FolderBrowser, FolderList } from './FolderBrowser.tsx';
export { SourcesView } from './SourcesView.tsx';
export { useAddFolder } from './use-add-folder.ts';
