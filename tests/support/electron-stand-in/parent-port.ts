/** Loaded into forks: gives them Electron's `process.parentPort` and takes Node's own channel away from the code under test. */
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
const send = process.send?.bind(process);
const early: unknown[] = [];
let isHeard = false;

process.on('message', (data) => {
  if (isHeard) port.emit('message', { data, ports: [] });
  else early.push(data);
});
// Electron ends its utility processes with itself
process.on('disconnect', () => process.exit(0));
port.on('newListener', (name: string) => {
  if (name !== 'message' || isHeard) return;
  isHeard = true;
  // Electron keeps messages until somebody listens
  setImmediate(() => {
    for (const data of early.splice(0)) port.emit('message', { data, ports: [] });
  });
});
Object.assign(port, { postMessage: (message: unknown) => send?.(message, () => undefined) });
Object.defineProperty(process, 'parentPort', { value: port });
Object.defineProperty(process, 'send', { value: undefined });
