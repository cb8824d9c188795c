/** What the preload puts on `window.fonoteka`: the window's only way out, typed for both sides. */
import type { CoreEvent } from './events.ts';
import type { Envelope } from './define.ts';
import type { ProfileChoice, SignIn } from './sign-in.ts';

export interface Bridge {
  call(method: string, input: unknown): Promise<Envelope>;
  onEvent(listener: (event: CoreEvent) => void): () => void;
  /** Commands of the application menu and the media keys, by name. */
  onCommand(listener: (command: AppCommand) => void): () => void;
  /** The system's folder dialog; the chosen folder is added by the shell. Null where the person thought better of it. */
  chooseFolder(): Promise<Envelope<{ readonly folderId: number } | null>>;
  /** Shows a track's file in the system's file manager. Fails with not-found where it has no file now. */
  showInFolder(trackId: number): Promise<Envelope<null>>;
  /** What files and folders dropped from the system are to the library. Their paths stay with the shell. */
  inspectDropped(files: readonly DroppedFile[]): Promise<Envelope<DroppedThings>>;
  /** Adds the dropped folders to the library; does not scan. Fails as `folders.add` where none could be added. */
  addDropped(files: readonly DroppedFile[]): Promise<Envelope<{ readonly folderIds: readonly number[] }>>;
  /** Who can sign in; for the page that shows the choice. */
  profiles(): Promise<Envelope<readonly ProfileChoice[]>>;
  /** Changes who the window acts for. The shell then loads the page anew, so that nothing of the one before is left in it. */
  signIn(wish: SignIn): Promise<Envelope<null>>;
  /** Ends the window's session; the page is loaded anew. */
  signOut(): Promise<Envelope<null>>;
}

/** The browser's `File`, by what this side needs of it: only the preload can tell its path, and a page can't make one up. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** What was dropped, in the order it was dropped. */
export interface DroppedThings {
  /** Of files and folders that the library knows. */
  readonly trackIds: readonly number[];
  /** Folders that the library does not hold, as a person reads them. */
  readonly newFolders: readonly string[];
  /** Audio files that the library does not know. */
  readonly strangerCount: number;
  /** What is neither a folder nor an audio file, or can't be seen, and folders of the library without a track. */
  readonly otherCount: number;
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
  'go-scores',
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
