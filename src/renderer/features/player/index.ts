export { PlayerBar } from './PlayerBar.tsx';
export { PlayerNotices } from './PlayerNotices.tsx';
export { QueueNotices } from './QueueNotices.tsx';
export { setVolume, stepVolume, toggleMute, togglePanel } from './player-settings.ts';
