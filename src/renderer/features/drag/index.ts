export { startDrag } from './start-drag.ts';
export { useDropTracks } from './use-drop-tracks.ts';
export { SystemDrop } from './SystemDrop.tsx';
export { DropZones } from './DropZones.tsx';
