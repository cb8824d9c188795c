export { DetailsDialog } from './DetailsDialog.tsx';
