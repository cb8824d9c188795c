export { EditRulesButton } from './SmartButtons.tsx';
export { SmartDialog } from './SmartDialog.tsx';
export { smartVerbs } from './smart-verbs.ts';
export { SmartTracks } from './SmartTracks.tsx';
