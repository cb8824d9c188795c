export { PlayerBar } from './PlayerBar.tsx';
export { PlayerNotices } from './PlayerNotices.tsx';
export { toggleMute, toggleQueue, stepVolume } from './player-settings.ts';
