export { FolderBrowser } from './FolderBrowser.tsx';
export { FolderList } from './FolderChooser.tsx';
export { RootNotices } from './RootNotices.tsx';
export { SourcesView } from './SourcesView.tsx';
export { useAddFolder } from './use-add-folder.ts';
