/** What the preload puts on `window.fonoteka`: the window's only way out, typed for both sides. */
import type { CoreEvent } from './events.ts';
import type { Envelope } from './define.ts';

export interface Bridge {
  call(method: string, input: unknown): Promise<Envelope>;
  onEvent(listener: (event: CoreEvent) => void): () => void;
  /** Commands of the application menu and the media keys, by name. */
  onCommand(listener: (command: AppCommand) => void): () => void;
  /** The system's folder dialog; the chosen folder is added by the shell. Null where the person thought better of it. */
  chooseFolder(): Promise<Envelope<{ readonly folderId: number } | null>>;
}

export const appCommands = [
  'play-pause',
  'next',
  'previous',
  'volume-up',
  'volume-down',
  'go-added',
  'go-albums',
  'go-artists',
  'go-tracks',
  'go-genres',
  'go-composers',
  'go-folders',
  'go-sources',
  'add-folder',
  'rescan',
  'back',
  'forward',
] as const;
export type AppCommand = (typeof appCommands)[number];

/** Pixels of the longer side. Each picture is kept in these sizes and no other. */
export const artSizes = { small: 320, large: 1024 } as const;
export type ArtSize = keyof typeof artSizes;
