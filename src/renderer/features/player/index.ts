export { PlayerBar } from './PlayerBar.tsx';
export { PlayerNotices } from './PlayerNotices.tsx';
export { stepVolume, toggleMute, togglePanel } from './player-settings.ts';
