/** `fonoteka serve`. */
import { openCoreInWorker } from '../core-link.ts';
import { startWebServer } from '../web/server.ts';
import { openBrowser, whyNoBrowser } from '../web/open-browser.ts';
import type { Command } from './arguments.ts';
import { listenForEnd } from './end-requests.ts';
import { exitCodes } from '../ports/exit-codes.ts';
import { coreConfig, type Host } from './host.ts';

type ServeCommand = Extract<Command, { readonly name: 'serve' }>;

/** Serves until the process is told to end. Returns the exit code. Throws: what the library or the port has against it. */
export async function serve(host: Host, command: ServeCommand): Promise<number> {
  const { entries, log } = host;
  const config = coreConfig(host, command.library);
  const core = await openCoreInWorker(command.isWatching ? { ...config, watcherPath: entries.watcherPath } : config, {
    workerPath: entries.coreWorkerPath,
    parserPath: entries.parserPath,
    log,
    onLost: (error) => {
      log.error('the library’s thread ended', error);
      process.exit(exitCodes.failed);
    },
  });
  const ended = Promise.withResolvers<void>();
  const stopListening = listenForEnd(ended.resolve);
  try {
    const server = await startWebServer({ core, rendererPath: entries.rendererPath, port: command.port, log });
    try {
      await announce(host, server.entryUrl(), command.isOpening);
      await ended.promise;
    } finally {
      await server.close();
    }
    return exitCodes.ok;
  } finally {
    await core.close();
    stopListening();
  }
}

async function announce(host: Host, address: string, isOpening: boolean): Promise<void> {
  const reason = isOpening ? whyNoBrowser(process.platform, process.env, process.getuid?.()) : undefined;
  const isOpened = isOpening && reason === undefined && (await openBrowser(address, process.platform));
  host.print(
    isOpened
      ? `Fonoteka is open in your browser; if not, open ${address}`
      : `Open ${address} in a browser on this computer (valid for one minute, once).`,
  );
  if (isOpening && reason !== undefined) host.tell(`No browser was opened: ${reason}.\n`);
  host.tell('Ctrl+C ends it.\n');
}
