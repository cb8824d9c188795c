export { ExportFile } from './ExportFile.tsx';
export { ImportFile } from './ImportFile.tsx';
export { WaitingList } from './WaitingList.tsx';
