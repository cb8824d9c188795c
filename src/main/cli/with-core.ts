/** A core for one command, for the person that it names. */
import type { UserId } from '../../shared/ids.ts';
import { createCore, type LocalCore } from '../core.ts';
import { forkParser } from '../parse/fork-parser.ts';
import { systemClock } from '../ports/clock.ts';
import { coreConfig, type Host } from './host.ts';
import { findUserId } from './user-file.ts';

/** What `run` gives; the core is closed after. Throws: what `run` throws, not-found, db-locked where the app has the library open. */
export async function withCore<Outcome>(
  host: Host,
  command: { readonly library: string | undefined; readonly user: string | undefined },
  run: (core: LocalCore, userId: UserId | undefined) => Promise<Outcome>,
): Promise<Outcome> {
  const core = await createCore(coreConfig(host, command.library), {
    startParser: forkParser(host.entries.parserPath, host.log),
    clock: systemClock,
    log: host.log,
  });
  try {
    return await run(core, command.user === undefined ? undefined : findUserId(host, command));
  } finally {
    await core.close();
  }
}
