/** The line to the test. Without one (started by hand) the stand-in can't do anything: it says so and stops. */
import type { BrowserSide, ElectronSide, Note, Packet } from '../messages.ts';
import { createRpc } from '../rpc.ts';

if (process.send === undefined) throw new Error('the stand-in is started by a test: see launch.ts');

/** What the test may ask; each file of the stand-in adds its part. */
export const near: Partial<ElectronSide> = {};

const rpc = createRpc<BrowserSide>(
  near,
  (packet: Packet) => {
    // after the test has let go there is nobody to tell
    if (process.connected) process.send?.(packet, () => undefined);
  },
  () => undefined,
);

process.on('message', (packet: Packet) => rpc.receive(packet));
// a test that is gone must leave no process behind
process.on('disconnect', () => process.exit(0));

export const browser: BrowserSide = rpc.far;
export const tell: (note: Note) => void = rpc.tell;
