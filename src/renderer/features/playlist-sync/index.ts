export { FoundFilesLine } from './FoundFilesLine.tsx';
export { SyncLine } from './SyncLine.tsx';
