/** From words to an exit code. */
import { assertNever, toErrorData } from '../../shared/errors.ts';
import { parseCommand, type Command } from './arguments.ts';
import { printCheck } from './check.ts';
import { exitCodeFor, exitCodes } from './exit-codes.ts';
import { helpText } from './help.ts';
import type { Host } from './host.ts';
import { printProblems, printTracks } from './lists.ts';
import { scanFolders } from './scan.ts';
import { serve } from './serve.ts';

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
    host.tell(`fonoteka: ${message}\n`);
    if (code === 'internal') host.log.error('unexpected failure', thrown);
    return command.name === 'scan' && code === 'not-found' ? exitCodes.usage : exitCodeFor(code);
  }
}

function run(host: Host, command: Command): number | Promise<number> {
  switch (command.name) {
    case 'help':
      host.print(helpText);
      return exitCodes.ok;
    case 'version':
      host.print(host.entries.version);
      return exitCodes.ok;
    case 'scan':
      return scanFolders(host, command);
    case 'tracks':
      return printTracks(host, command.library);
    case 'problems':
      return printProblems(host, command.library, command.isJsonl);
    case 'check':
      return printCheck(host, command.library);
    case 'serve':
      return serve(host, command);
    default:
      return assertNever(command);
  }
}
