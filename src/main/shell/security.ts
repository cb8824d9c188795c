/** Hangs the policy on Electron's events: everything that Electron would allow by default and we do not need. */
import type { Session, WebContents } from 'electron';
import { forbiddenAddresses, isOwnDownload } from './policy.ts';

/** What a stray page or a script in a tag could ask of the browser engine: all refused. */
export function secureSession(session: Session): void {
  // both are needed: one answers questions, the other synchronous checks, and Electron's default is yes
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event, item) => {
    // what our own page made; Electron asks the person where to put it
    if (!isOwnDownload(item.getURL())) event.preventDefault();
  });
  session.webRequest.onBeforeRequest({ urls: [...forbiddenAddresses] }, (_details, answer) => answer({ cancel: true }));
}

/** Keeps a window on its page: no other windows, no navigation, no embedded browser. */
export function secureContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
