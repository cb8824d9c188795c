/** A core that scans while somebody uses it, until it is killed: `node victim.ts FOLDER JOURNAL SEED`. Says when both go on. */
import type { StartParserProcess } from '../../../src/main/ports/parser-process.ts';
import { forkParser } from '../../../src/main/parse/fork-parser.ts';
import { stderrLog } from '../../../src/main/ports/log.ts';
import { openCoreAt } from '../core-at.ts';
import { runClient } from './client.ts';
import { openJournal, type JournalLine } from './journal.ts';

const [folder = '', journalPath = '', seed = '1'] = process.argv.slice(2);
const write = openJournal(journalPath);

let isBusy = false;
const met = new Set<JournalLine['kind']>();
/** The killer counts from the moment on when files are being read and something was acked, however slow the machine. */
function journal(line: JournalLine): void {
  write(line);
  met.add(line.kind);
  if (isBusy || !met.has('read') || !met.has('ack')) return;
  isBusy = true;
  process.stdout.write('busy\n');
}

const parserPath = new URL('../../../src/main/parser-main.ts', import.meta.url).pathname;
const startReal = forkParser(parserPath, stderrLog(false));
/** Says which files it is given. */
const startParser: StartParserProcess = () => {
  const parser = startReal();
  return {
    ...parser,
    post: (message) => {
      if (typeof message === 'object' && message !== null && 'paths' in message)
        journal({ kind: 'read', paths: message.paths as readonly string[] });
      parser.post(message);
    },
  };
};

const core = await openCoreAt(folder, { ports: { startParser } });
const owner = { userId: await core.host.ownerId(), front: 'process' as const };
const folders = await core.call('folders.list', {}, owner);
const ids = folders.ok ? (folders.value as readonly { readonly id: number }[]).map(({ id }) => id) : [];
await Promise.all([core.scan(ids), runClient(core, { journal, seed: Number(seed) })]);
