/** The real core on the sources, its parsers real processes, for a library in a folder of its own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCore, type CorePorts, type LocalCore } from '../../src/main/core.ts';
import type { CoreConfig } from '../../src/main/core-api.ts';
import { forkParser } from '../../src/main/parse/fork-parser.ts';
import { systemClock } from '../../src/main/ports/clock.ts';
import { stderrLog } from '../../src/main/ports/log.ts';

const source = (name: string) => fileURLToPath(new URL(`../../src/main/${name}.ts`, import.meta.url));

/** The usual costs a third of a second each time. */
const cheapHash = { ln: 4, r: 1, p: 1 };

export interface CoreAt {
  readonly config?: Partial<CoreConfig>;
  readonly ports?: Partial<CorePorts>;
}

/** Opens it on `library.db` in the folder, with its music in `music` and its cache in `cache`. */
export function openCoreAt(folder: string, { config = {}, ports = {} }: CoreAt = {}): Promise<LocalCore> {
  return createCore(
    {
      libraryPath: join(folder, 'library.db'),
      cachePath: join(folder, 'cache'),
      musicPath: join(folder, 'music'),
      homePath: folder,
      version: '0.0.0',
      walkerPath: source('walk-worker'),
      orderWorkerPath: source('order-worker'),
      demo: { folderPath: join(folder, 'demo'), workerPath: source('demo-worker'), workerCount: 1 },
      parserCount: 1,
      ...config,
    },
    {
      startParser: forkParser(source('parser-main'), stderrLog(false)),
      clock: systemClock,
      log: stderrLog(false),
      passwordCost: cheapHash,
      ...ports,
    },
  );
}
