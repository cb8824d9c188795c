/** From words to an exit code. */
import { visibleText } from '../../shared/text/visible.ts';
import { assertNever, toErrorData } from '../../shared/errors.ts';
import { parseCommand, type Command } from './arguments.ts';
import { exitCodeFor, exitCodes } from '../ports/exit-codes.ts';
import { helpText } from './help.ts';
import type { Host } from './host.ts';

/** Runs one command. Returns the exit code; failures are told in one line. Never throws. */
export async function runCommand(words: readonly string[], host: Host): Promise<number> {
  const command = parseCommand(words);
  if (command.name === 'usage') {
    host.tell(`fonoteka: ${command.message}\n\n${helpText}`);
    return exitCodes.usage;
  }
  try {
    return await run(host, command);
  } catch (thrown) {
    const { code, message } = toErrorData(thrown);
    // whoever read the output has enough of it
    if (code === 'cancelled') return exitCodes.ok;
    host.tell(`fonoteka: ${visibleText(message)}\n`);
    if (code === 'internal') host.log.error('unexpected failure', thrown);
    return command.name === 'scan' && code === 'not-found' ? exitCodes.usage : exitCodeFor(code);
  }
}

/** Each command loads only what it needs: `fonoteka version` shall not wait for a database. */
async function run(host: Host, command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      host.print(helpText);
      return exitCodes.ok;
    case 'version':
      host.print(host.entries.version);
      return exitCodes.ok;
    case 'scan':
      return await (await import('./scan.ts')).scanFolders(host, command);
    case 'tracks':
      return await (await import('./query.ts')).printTracks(host, command);
    case 'problems':
      return await (await import('./lists.ts')).printProblems(host, command.library, command.isJsonl);
    case 'check':
      return (await import('./check.ts')).printCheck(host, command.library);
    case 'export-user':
      return (await import('./user-file.ts')).exportUser(host, command);
    case 'import-playlist':
      return await (await import('./playlist-files.ts')).importPlaylists(host, command);
    case 'export-playlist':
      return await (await import('./playlist-files.ts')).exportPlaylist(host, command);
    case 'sync-playlist':
      return await (await import('./playlist-sync.ts')).syncPlaylist(host, command);
    case 'import-user':
      return await (await import('./user-file.ts')).importUser(host, command);
    case 'demo':
      return await (await import('./demo.ts')).makeOrRemoveDemo(host, command);
    case 'people':
      return (await import('./people.ts')).printPeople(host, command.library);
    case 'reset-password':
      return await (await import('./people.ts')).resetPassword(host, command);
    case 'reindex':
      return (await import('./check.ts')).reindexLibrary(host, command.library);
    case 'serve':
      return await (await import('./serve.ts')).serve(host, command);
    default:
      return assertNever(command);
  }
}
