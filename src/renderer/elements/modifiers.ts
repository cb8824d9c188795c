const isMac = navigator.platform.startsWith('Mac');

interface WithModifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The platform's key for commands: ⌘ on a Mac, Ctrl elsewhere. */
export function hasCommandKey(event: WithModifiers): boolean {
  return isMac ? event.metaKey : event.ctrlKey;
}

export const commandKeyName = isMac ? '⌘' : 'Ctrl';
