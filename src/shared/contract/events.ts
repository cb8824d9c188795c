/** What the core announces without being asked. */
import type { DemoProgress } from './demo.ts';
import type { ScanProgress, ScanSummary } from './scan.ts';

/** What kind of data changed; a view asks again when one of its topics is named. */
export type Topic =
  | 'albums'
  | 'tracks'
  | 'folders'
  | 'problems'
  | 'settings'
  | 'plays'
  | 'corrections'
  | 'doubts'
  | 'opinions'
  | 'activity'
  | 'playlists'
  /** Smart ones were counted; nothing else about them has changed. */
  | 'playlistCounts'
  /** Time alone has changed what smart playlists find. */
  | 'smartLists'
  /** Playlist files between the music, and what is kept in sync with them. */
  | 'playlistFiles'
  | 'people'
  | 'sessions'
  | 'watching'
  | 'digests'
  /** Of the library, by an admin: what hangs on them follows. */
  | 'switches';

export type CoreEvent =
  | { readonly type: 'scan.progress'; readonly progress: ScanProgress }
  /** A quiet one ran without anybody asking for it, and showed no progress. */
  | { readonly type: 'scan.finished'; readonly summary: ScanSummary; readonly isQuiet: boolean }
  /** Null when the making of the demonstration library has ended, however it ended. */
  | { readonly type: 'demo.progress'; readonly progress: DemoProgress | null }
  /** Its file was found damaged while in use; said again each hour. The next start looks itself, and does not open it. */
  | { readonly type: 'library.damaged' }
  | { readonly type: 'library.changed'; readonly topics: readonly Topic[] };
