export { ShortcutHelp } from './ShortcutHelp.tsx';
export { Panes } from './Panes.tsx';
export { Toaster } from './Toaster.tsx';
export { LockedPage } from './LockedPage.tsx';
export { LinkNotice } from './LinkNotice.tsx';
export { BrokenView } from './BrokenView.tsx';
export { useShortcuts } from './use-shortcuts.ts';
export { useAppCommands } from './use-app-commands.ts';
