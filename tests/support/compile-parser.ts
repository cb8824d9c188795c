/** Before the first test: parsers are ended by a signal, and then keep nothing of what they compiled. This one ends by itself. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnv } from './child-env.ts';

const entry = fileURLToPath(new URL('../../src/main/parser-main.ts', import.meta.url));

export function setup(): void {
  spawnSync(process.execPath, [entry], { stdio: 'ignore', env: childEnv });
}
