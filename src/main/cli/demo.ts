/** `fonoteka demo`. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { createCore, type LocalCore } from '../core.ts';
import { forkParser } from '../parse/fork-parser.ts';
import { systemClock } from '../ports/clock.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import type { Command } from './arguments.ts';
import { ask } from './ask.ts';
import { listenForEnd } from './end-requests.ts';
import { coreConfig, type Host } from './host.ts';
import { createProgressLine, summaryText } from './progress-line.ts';

type DemoCommand = Extract<Command, { readonly name: 'demo' }>;

/**
 * Makes the demonstration library, adds its folder and scans it; or takes it out and deletes its files. Returns the exit
 * code. Throws: conflict, path-denied, disk-full, not-found; what the library has against it.
 */
export async function makeOrRemoveDemo(host: Host, command: DemoCommand): Promise<number> {
  const folder = command.folder === undefined ? undefined : resolve(command.folder);
  const config = coreConfig(host, command.library, folder);
  const core = await createCore(config, {
    startParser: forkParser(host.entries.parserPath, host.log),
    clock: systemClock,
    log: host.log,
  });
  const stopListening = listenForEnd(() => {
    host.tell('\nending; what was made of the demo library is taken away again\n');
    for (const method of ['demo.cancel', 'scan.cancel'] as const) {
      ask(core, method, {}).catch((thrown: unknown) => host.log.error(`${method} failed`, thrown));
    }
  });
  try {
    return command.isRemoving ? await remove(core, host, config.demo.folderPath) : await make(core, host);
  } finally {
    await core.close();
    stopListening();
  }
}

async function make(core: LocalCore, host: Host): Promise<number> {
  const line = createProgressLine(host, () => systemClock.monotonicMs());
  const unsubscribe = core.subscribe((event) => {
    if (event.type === 'scan.progress') line.show(event.progress);
    if (event.type === 'demo.progress' && event.progress !== null) line.showDemo(event.progress);
  });
  try {
    const folder = await ask(core, 'demo.make', {});
    const summary = await core.scan([folder.id]);
    line.end();
    host.print(`The demo library is in ${folder.path}; fonoteka demo --remove deletes it again.`);
    host.print(summaryText(summary, (await ask(core, 'problems.list', { limit: 1 })).total));
    return summary.outcome === 'finished' ? exitCodes.ok : exitCodes.failed;
  } catch (thrown) {
    // asked for by the one who reads this: no failure to explain, but not done either
    if (thrown instanceof AppError && thrown.code === 'cancelled') return exitCodes.failed;
    throw thrown;
  } finally {
    unsubscribe();
    line.end();
  }
}

async function remove(core: LocalCore, host: Host, folderPath: string): Promise<number> {
  const found = (await ask(core, 'folders.list', {})).find(({ path }) => path === realPath(folderPath));
  if (found === undefined) throw new AppError('not-found', `${folderPath} is not in the library`);
  const { removedCount, keptCount } = await ask(core, 'demo.remove', { folderId: found.id });
  const kept = keptCount === 0 ? '' : `; ${keptCount} that were changed since are still there`;
  host.print(`${removedCount} files of the demo library were deleted${kept}.`);
  return exitCodes.ok;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // it may be gone and known all the same
    return path;
  }
}
