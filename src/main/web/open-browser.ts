/** Opens an address in the person's browser. */
import { spawn } from 'node:child_process';

/** Why no browser is worth a try here; undefined where one is. Then the address is to be printed. */
export function whyNoBrowser(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  userNumber: number | undefined,
): string | undefined {
  if (platform === 'win32' || platform === 'darwin') return undefined;
  if (userNumber === 0) return 'browsers do not run as root';
  const displays = [environment['DISPLAY'], environment['WAYLAND_DISPLAY']];
  return displays.some(Boolean) ? undefined : 'there is no display';
}

/** True where the system took the address; it stays silent about what the browser does with it. Never rejects. */
export function openBrowser(address: string, platform: NodeJS.Platform): Promise<boolean> {
  const [command, ...args] = opener(address, platform);
  return new Promise((resolve) => {
    // no shell: the address is one argument, whatever is in it
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function opener(address: string, platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', address];
  // `start` is part of the shell; this is what it calls in the end
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}
