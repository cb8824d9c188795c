export { TracksView } from './TracksView.tsx';
