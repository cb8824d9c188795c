export { PlayerBar } from './PlayerBar.tsx';
export { PlayerNotices } from './PlayerNotices.tsx';
export { stepVolume } from './player-settings.ts';
