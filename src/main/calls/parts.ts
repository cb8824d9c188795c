/** What the calls are made from: the parts of one core. */
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { ArtCache } from '../art/cache.ts';
import type { CoreConfig } from '../core-api.ts';
import type { Library } from '../db/open.ts';
import type { TrackOrders } from '../orders/track-orders.ts';
import type { ParserPool } from '../parse/pool.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Corrector } from '../scan/corrector.ts';
import type { ChangeKinds } from '../services/change-kinds.ts';
import type { Changes } from '../services/changes.ts';
import type { DemoService } from '../services/demo.ts';
import type { FullDigestsService } from '../services/full-digests.ts';
import type { FoldersService } from '../services/folders.ts';
import type { PasswordGate } from '../services/password-gate.ts';
import type { PersonPasswords } from '../services/person-passwords.ts';
import type { Passwords } from '../services/passwords.ts';
import type { PlaylistFilesService } from '../services/playlist-files/playlist-files.ts';
import type { PlaylistSyncService } from '../services/playlist-sync/playlist-sync.ts';
import type { ScanService } from '../services/scan.ts';
import type { SessionsService } from '../services/sessions.ts';
import type { UserDataService } from '../services/user-data.ts';
import type { Watching } from '../watch/watching.ts';

export interface CallParts {
  readonly config: CoreConfig;
  readonly clock: Clock;
  readonly log: Log;
  readonly library: Library;
  readonly pool: ParserPool;
  readonly folders: FoldersService;
  readonly demo: DemoService;
  readonly art: ArtCache;
  readonly scans: ScanService;
  readonly watching: Watching;
  readonly digests: FullDigestsService;
  readonly userData: UserDataService;
  readonly playlistFiles: PlaylistFilesService;
  readonly playlistSync: PlaylistSyncService;
  readonly orders: TrackOrders;
  readonly corrector: Corrector;
  readonly changes: Changes;
  readonly kinds: ChangeKinds;
  readonly passwords: Passwords;
  readonly gate: PasswordGate;
  /** Makes a verified copy of the library beside it; its path. */
  readonly backUp: (reason: string) => string;
  readonly personPasswords: PersonPasswords;
  readonly sessions: SessionsService;
  readonly emit: (event: CoreEvent) => void;
  /** Who is told of each event, in the order in which they came. */
  readonly listeners: Set<(event: CoreEvent) => void>;
}
