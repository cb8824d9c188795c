/** What the command line needs of the machine it runs on. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { CoreConfig } from '../core-api.ts';
import type { Log } from '../ports/log.ts';
import { demoWorkerCount, hostPaths, parserCount } from '../ports/host.ts';

/** The entries that stand beside the command line's own, and where the built window lies. */
export interface Entries {
  readonly parserPath: string;
  readonly walkerPath: string;
  readonly orderWorkerPath: string;
  readonly careWorkerPath: string;
  readonly watcherPath: string;
  readonly demoWorkerPath: string;
  readonly coreWorkerPath: string;
  readonly rendererPath: string;
  readonly version: string;
}

export interface Host {
  readonly entries: Entries;
  readonly log: Log;
  /** One line to standard output. */
  print(line: string): void;
  /** To standard error, as it is. */
  tell(text: string): void;
  readonly isTellingTerminal: boolean;
}

/** The core's settings for a library file; the desktop app's own without one. `demoFolder` is where a demo goes. */
export function coreConfig(host: Host, library: string | undefined, demoFolder?: string): CoreConfig {
  const paths = hostPaths();
  const libraryPath = libraryPathOf(library);
  return {
    libraryPath,
    // a library of its own has pictures of its own: track 7 here is not track 7 there
    cachePath: library === undefined ? paths.cachePath : `${libraryPath}.cache`,
    musicPath: paths.musicPath,
    homePath: homedir(),
    version: host.entries.version,
    walkerPath: host.entries.walkerPath,
    orderWorkerPath: host.entries.orderWorkerPath,
    careWorkerPath: host.entries.careWorkerPath,
    demo: {
      // a library of its own has a demo of its own: removing one must not empty the other
      folderPath: demoFolder ?? (library === undefined ? paths.demoPath : `${libraryPath}.demo`),
      workerPath: host.entries.demoWorkerPath,
      workerCount: demoWorkerCount(),
    },
    parserCount: parserCount(),
  };
}

/** The file that `--library` names, absolute; without it the one of the desktop app. */
export function libraryPathOf(library: string | undefined): string {
  return library === undefined ? hostPaths().libraryPath : resolve(library);
}
