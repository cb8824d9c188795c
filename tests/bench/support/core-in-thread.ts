/** A core in its own thread, as a front has it, for benches that ask it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCoreInWorker } from '../../../src/main/core-link.ts';
import { stderrLog } from '../../../src/main/ports/log.ts';
import type { CallContext } from '../../../src/shared/contract/define.ts';
import type { Method, MethodInput, MethodReply } from '../../../src/shared/contract/index.ts';
import { fromErrorData } from '../../../src/shared/errors.ts';

export type Ask = <M extends Method>(method: M, input: MethodInput<M>) => Promise<MethodReply<M>>;

/** Runs it on a library, asked as its owner; what it keeps beside the library lies in `work`. */
export async function withCore(libraryPath: string, work: string, run: (ask: Ask) => Promise<void>): Promise<void> {
  const source = (name: string) => fileURLToPath(new URL(`../../../src/main/${name}.ts`, import.meta.url));
  const config = {
    libraryPath,
    cachePath: join(work, 'cache'),
    musicPath: null,
    homePath: work,
    version: '0.0.0',
    walkerPath: source('walk-worker'),
    orderWorkerPath: source('order-worker'),
    demo: { folderPath: join(work, 'demo'), workerPath: source('demo-worker'), workerCount: 1 },
    parserCount: 1,
  };
  const core = await openCoreInWorker(config, {
    workerPath: source('core-worker'),
    parserPath: source('parser-main'),
    log: stderrLog(false),
  });
  const context: CallContext = { userId: await core.host.ownerId(), front: 'process' };
  try {
    await run(async (method, input) => {
      const envelope = await core.call(method, input, context);
      if (!envelope.ok) throw fromErrorData(envelope.error);
      return envelope.value as MethodReply<typeof method>;
    });
  } finally {
    await core.close();
  }
}
