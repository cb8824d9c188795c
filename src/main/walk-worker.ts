/** Entry of the walker's thread: lists folders and sends them in batches, at most a few ahead of the scan. */
import { parentPort } from 'node:worker_threads';
import { AppError } from '../shared/errors.ts';
import { listChangedFolders } from './scan/changed-folders.ts';
import { walkParts } from './scan/walk-parts.ts';
import { walkRoot } from './scan/walk.ts';
import { packFolders, type WalkBatch } from './scan/walk-batch.ts';
import { CREDIT_SLOT, type WalkOrder } from './scan/walker.ts';
import type { WalkedFolder } from './scan/walked.ts';

const FOLDERS_A_BATCH = 64;
const FILES_A_BATCH = 1000;

function walk(order: WalkOrder, send: (batch: WalkBatch) => void): void {
  const credit = new Int32Array(order.credit);
  let folders: WalkedFolder[] = [];
  let fileCount = 0;
  const flush = () => {
    // asleep while the scan has enough in hand; it wakes us when it takes a batch
    while (Atomics.load(credit, CREDIT_SLOT) <= 0) Atomics.wait(credit, CREDIT_SLOT, 0);
    Atomics.sub(credit, CREDIT_SLOT, 1);
    send(packFolders(folders));
    folders = [];
    fileCount = 0;
  };
  for (const root of order.roots) {
    const parts = root.known === undefined ? root.parts : listChangedFolders(root, root.known);
    for (const folder of parts === undefined ? walkRoot(root) : walkParts(root, parts)) {
      folders.push(folder);
      fileCount += folder.files.length;
      if (folders.length >= FOLDERS_A_BATCH || fileCount >= FILES_A_BATCH) flush();
    }
  }
  flush();
  send(packFolders([], true));
}

const port = parentPort;
if (port === null) throw new AppError('internal', 'the walker runs in a thread only');
port.once('message', (order: WalkOrder) => walk(order, (batch) => port.postMessage(batch, [batch.numbers.buffer])));
