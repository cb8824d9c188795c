export { ActivityView } from './ActivityView.tsx';
