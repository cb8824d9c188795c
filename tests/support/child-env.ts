/** What programs that are started from the sources again and again run with. */
import { join, resolve } from 'node:path';

const checkout = resolve(import.meta.dirname, '../..');

/** Compiling the core's sources is more than half of the work of starting it. */
export const childEnv = { ...process.env, NODE_COMPILE_CACHE: join(checkout, 'node_modules/.cache/fonoteka-compiled') };

/** The same for all that this process starts from now on, and that they start. */
export function keepCompiled(): void {
  process.env['NODE_COMPILE_CACHE'] = childEnv.NODE_COMPILE_CACHE;
}
