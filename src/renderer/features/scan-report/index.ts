export { FolderLastScan } from './FolderLastScan.tsx';
export { ScanReportView } from './ScanReportView.tsx';
