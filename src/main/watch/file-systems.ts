/** Which drives tell of changes that others make. */
import { statfsSync } from 'node:fs';
import { toRawPath } from '../ports/paths.ts';

// what Linux calls them in statfs(2); changes made elsewhere reach none of them as an event
const REMOTE = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB2
  0xff534d42, // CIFS
  0x65735546, // FUSE: sshfs, rclone and their kind; what is local among them is only looked at less often
  0x01021997, // 9P: folders of a host in a virtual machine
  0x786f4256, // VirtualBox's shared folders
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x5346414f, // AFS
  0x73757245, // Coda
]);

/** Whether a folder lies on a drive whose changes the system can't tell of. False where it can't be known. */
export function isRemote(path: string): boolean {
  if (process.platform === 'win32') return path.startsWith('\\\\');
  if (process.platform !== 'linux') return false;
  try {
    return REMOTE.has(statfsSync(toRawPath(path)).type >>> 0);
  } catch {
    // away, or not ours to see: whoever watches it finds out
    return false;
  }
}
