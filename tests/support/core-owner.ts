/** A process that opens the core of the library in a folder, and closes it, when told to: `fork('core-owner.ts', [FOLDER])`. */
import type { LocalCore } from '../../src/main/core.ts';
import { openCoreAt } from './core-at.ts';

const folder = process.argv[2] ?? '';
let core: LocalCore | undefined;

async function open(): Promise<string> {
  try {
    core = await openCoreAt(folder);
    return 'opened';
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? `${String(thrown.code)}: ${thrown.message}` : 'failed';
  }
}

async function close(): Promise<string> {
  await core?.close();
  core = undefined;
  return 'closed';
}

process.on('message', (message) => {
  void (message === 'open' ? open() : close()).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
