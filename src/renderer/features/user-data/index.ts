export { ExportFile } from './ExportFile.tsx';
export { ImportFile } from './ImportFile.tsx';
export { saveFile } from './save-file.ts';
export { WaitingList } from './WaitingList.tsx';
