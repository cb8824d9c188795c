export { LastScan, ScanPanel } from './ScanPanel.tsx';
export { ScanFoot } from './ScanFoot.tsx';
export { ScanNotices } from './ScanNotices.tsx';
