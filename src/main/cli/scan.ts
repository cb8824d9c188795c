/** `fonoteka scan`. */
import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Folder } from '../../shared/contract/folders.ts';
import { createCore, type LocalCore } from '../core.ts';
import { forkParser } from '../parse/fork-parser.ts';
import { systemClock } from '../ports/clock.ts';
import type { Command } from './arguments.ts';
import { ask } from './ask.ts';
import { listenForEnd } from './end-requests.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import { keepNurserySmall } from '../ports/small-heap.ts';
import { coreConfig, type Host } from './host.ts';
import { rootLines } from './root-lines.ts';
import { createProgressLine, summaryText } from './progress-line.ts';

type ScanCommand = Extract<Command, { readonly name: 'scan' }>;

/** Adds the folders, scans them and waits. Returns the exit code. Throws: what the library or a folder has against it. */
export async function scanFolders(host: Host, command: ScanCommand): Promise<number> {
  keepNurserySmall();
  const core = await createCore(coreConfig(host, command.library), {
    startParser: forkParser(host.entries.parserPath, host.log),
    clock: systemClock,
    log: host.log,
    isAlone: true,
  });
  const stopListening = listenForEnd(() => {
    host.tell('\nending the scan; what was read is kept\n');
    ask(core, 'scan.cancel', {}).catch((thrown: unknown) => host.log.error('the scan could not be ended', thrown));
  });
  try {
    return await scanWith(core, host, command);
  } finally {
    await core.close();
    stopListening();
  }
}

async function scanWith(
  core: LocalCore,
  host: Host,
  { folders, isJson, isDeep, answer }: ScanCommand,
): Promise<number> {
  const ids = new Set<number>();
  for (const folder of folders) ids.add((await findOrAdd(core, folder)).id);
  if (answer !== undefined) await answerAll(core, ids, answer);
  const line = createProgressLine(host, () => systemClock.monotonicMs());
  const unsubscribe = core.subscribe((event) => {
    if (event.type === 'scan.progress') line.show(event.progress);
  });
  const summary = await core.scan([...ids], isDeep).finally(unsubscribe);
  line.end();
  for (const folder of await ask(core, 'folders.list', {})) {
    if (ids.has(folder.id)) for (const text of rootLines(folder)) host.tell(`${text}\n`);
  }
  const { outcome, ...counts } = summary;
  if (isJson) host.print(JSON.stringify({ ...counts, peakRssBytes: peakRssBytes(core) }));
  else host.print(summaryText(summary, (await ask(core, 'problems.list', { limit: 1 })).total));
  return outcome === 'finished' ? exitCodes.ok : exitCodes.failed;
}

/** Answers what an earlier scan asked; the scan that follows acts upon it. */
async function answerAll(core: LocalCore, ids: ReadonlySet<number>, answer: 'gone' | 'wait'): Promise<void> {
  for (const { id, question } of await ask(core, 'folders.list', {})) {
    if (ids.has(id) && question !== null) await ask(core, 'folders.answer', { folderId: id, answer });
  }
}

/** This process' peak and the parsers' together; the two need not fall on one moment, so it is an upper bound. */
function peakRssBytes(core: LocalCore): number {
  return process.resourceUsage().maxRSS * 1024 + core.peakParserRssBytes();
}

/** The library's folder for a path, added where it is new. A path inside a known folder stands for that. */
async function findOrAdd(core: LocalCore, path: string): Promise<Folder> {
  const known = await ask(core, 'folders.list', {});
  const real = realPath(path);
  const found = known.find((folder) => real === folder.path || real.startsWith(folder.path + sep));
  return found ?? (await ask(core, 'folders.add', { path: resolve(path) }));
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // an unplugged drive: its folder may be known all the same
    return resolve(path);
  }
}
