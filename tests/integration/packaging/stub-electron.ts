/** Electron distributions without Electron: the files that electron-builder moves, prunes and stamps. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How a release of Electron marks the place of its fuses; then version, count, and a character a fuse. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron ships them: all that was ever on by default is on. */
const SHIPPED_FUSES = '101100011';

const stubBinary = Buffer.concat([
  Buffer.from(`stub ${FUSE_MARK}`, 'latin1'),
  Buffer.from([1, SHIPPED_FUSES.length]),
  Buffer.from(`${SHIPPED_FUSES} end`, 'latin1'),
]);

export type TargetName = 'linux' | 'win32' | 'darwin';

/** The fuses that a binary holds, one character each in the order of Electron's list; undefined where there are none. */
export function readFuses(binary: Buffer): string | undefined {
  const at = binary.indexOf(FUSE_MARK);
  if (at === -1) return undefined;
  const start = at + FUSE_MARK.length + 2;
  return binary.toString('latin1', start, start + (binary[start - 1] ?? 0));
}

/** Makes the stub for a system in a new folder. */
export function makeStubElectron(folder: string, target: TargetName, version: string): string {
  const write = (name: string, content: string | Buffer = 'stub') => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    chmodSync(join(folder, name), 0o755);
  };
  write('version', version);
  write('LICENSE');
  write('LICENSES.chromium.html');
  const locales = ['de', 'en-GB', 'en-US', 'fr', 'ru'];
  if (target === 'darwin') {
    writeMacApp(write, ['de', 'en', 'fr', 'ru']);
    return folder;
  }
  write(target === 'linux' ? 'electron' : 'electron.exe', stubBinary);
  for (const locale of locales) write(`locales/${locale}.pak`);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  return folder;
}

type Write = (name: string, content?: string | Buffer) => void;

function writeMacApp(write: Write, locales: readonly string[]): void {
  const contents = 'Electron.app/Contents';
  write(`${contents}/Info.plist`, plist('Electron'));
  write(`${contents}/MacOS/Electron`, stubBinary);
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  write(`${framework}/Electron Framework`, stubBinary);
  for (const locale of locales) {
    write(`${framework}/Versions/A/Resources/${locale}.lproj/locale.pak`);
    write(`${contents}/Resources/${locale}.lproj/locale.pak`);
  }
  for (const helper of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${helper}`;
    write(`${contents}/Frameworks/${name}.app/Contents/Info.plist`, plist(name));
    write(`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`);
  }
}

function plist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.${name.replaceAll(/[^A-Za-z]/g, '')}</string>
</dict></plist>
`;
}
