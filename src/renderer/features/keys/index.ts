export { KeyCaps } from './KeyCaps.tsx';
export {
  findGlobalShortcut,
  keysOf,
  shortcutGroups,
  type GlobalShortcut,
  type KeyWords,
  type ShortcutName,
} from './shortcuts.ts';
