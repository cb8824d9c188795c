/**
 * Scans and is used for a while, keeping a journal, while what it does to the drive is written down:
 * `node victim.ts FOLDER JOURNAL SEED ROUNDS [normal]`. With `normal` its library syncs less than it should.
 */
import BetterSqlite from 'better-sqlite3';
import { openCoreAt } from '../core-at.ts';
import { runClient } from '../crash/client.ts';
import { openJournal } from '../crash/journal.ts';

const [folder = '', journalPath = '', seed = '1', rounds = '10', sync = 'full'] = process.argv.slice(2);

/** The fault that the replay must find: everything says FULL, and SQLite is told NORMAL. */
function syncLess(): void {
  const { prototype } = BetterSqlite;
  const real = Object.getOwnPropertyDescriptor(prototype, 'pragma')?.value as typeof prototype.pragma;
  prototype.pragma = function pragma(this: BetterSqlite.Database, source, options) {
    const answer: unknown = real.call(this, source === 'synchronous = 2' ? 'synchronous = 1' : source, options);
    return source === 'synchronous' ? 2 : answer;
  };
}

if (sync === 'normal') syncLess();
const journal = openJournal(journalPath);
const core = await openCoreAt(folder);
const owner = { userId: await core.host.ownerId(), front: 'process' as const };
await core.call('folders.add', { path: `${folder}/music` }, owner);
const scan = async () => {
  const { added } = await core.scan([1]);
  journal({ kind: 'begin', id: 0, key: `tracks/${added}`, value: added });
  journal({ kind: 'ack', id: 0 });
};
await Promise.all([scan(), runClient(core, { journal, seed: Number(seed), count: Number(rounds) })]);
await core.close();
