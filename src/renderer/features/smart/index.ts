export { EditRulesButton } from './SmartButtons.tsx';
export { SmartDialog } from './SmartDialog.tsx';
export { SmartItems } from './SmartItems.tsx';
export { SmartTracks } from './SmartTracks.tsx';
