const isMac = navigator.platform.startsWith('Mac');

interface WithModifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The platform's key for commands: ⌘ on a Mac, Ctrl elsewhere. */
export function hasCommandKey(event: WithModifiers): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}

/** As they stand on the keys. */
export const commandKeyName = isMac ? '⌘' : 'Ctrl';
export const altKeyName = isMac ? '⌥' : 'Alt';
export const shiftKeyName = isMac ? '⇧' : 'Shift';

/** As assistive technology calls the key. */
export const commandKeyRole = isMac ? 'Meta' : 'Control';
