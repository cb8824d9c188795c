/** The desktop app: one instance, one window, the core in a thread beside it. */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, protocol, utilityProcess } from 'electron';
import { openCoreInWorker } from './core-link.ts';
import { createMediaHandler } from './media/handler.ts';
import { demoWorkerCount, parserCount } from './ports/host.ts';
import { stderrLog } from './ports/log.ts';
import { withLogFile } from './shell/file-log.ts';
import { relayedParserStarter } from './shell/parser-relay.ts';
import { setUpPaths } from './shell/paths.ts';
import { schemes } from './shell/protocols.ts';
import { startShell } from './shell/start.ts';

// the built entries lie side by side as `.js`, as the sources do as `.ts`
const entry = (name: string) => new URL(`./${name}${extname(import.meta.filename)}`, import.meta.url);
const built = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const parserPath = entry('parser-main');

// the order matters: all of this is too late once the app is ready
const paths = setUpPaths(app);
const log = withLogFile(stderrLog(!app.isPackaged), paths.logsPath);
protocol.registerSchemesAsPrivileged(schemes);
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  startShell({
    paths,
    rendererPath: built('renderer'),
    preloadPath: built('preload/index.cjs'),
    openCore: (onLost) =>
      openCoreInWorker(
        {
          libraryPath: paths.libraryPath,
          cachePath: paths.cachePath,
          musicPath: paths.musicPath,
          homePath: app.getPath('home'),
          version: app.getVersion(),
          walkerPath: fileURLToPath(entry('walk-worker')),
          orderWorkerPath: fileURLToPath(entry('order-worker')),
          careWorkerPath: fileURLToPath(entry('care-worker')),
          ...(process.argv.includes('--no-watch') ? {} : { watcherPath: fileURLToPath(entry('watch-worker')) }),
          demo: {
            folderPath: paths.demoPath,
            workerPath: fileURLToPath(entry('demo-worker')),
            workerCount: demoWorkerCount(),
          },
          parserCount: parserCount(),
        },
        {
          workerPath: entry('core-worker'),
          parserPath,
          log,
          onLost,
          relayParser: relayedParserStarter({ app, utilityProcess }, parserPath),
        },
      ),
    createMedia: (core) => createMediaHandler(core.host),
    log,
  }).catch((cause: unknown) => {
    log.error('Fonoteka could not start', cause);
    app.exit(1);
  });
} else {
  // the first instance has been told and shows its window
  app.quit();
}
