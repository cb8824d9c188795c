export { FoundFilesDialog } from './FoundFilesDialog.tsx';
export { FoundFilesLine } from './FoundFilesLine.tsx';
export { SyncLine } from './SyncLine.tsx';
