import { defineConfig } from 'vitest/config';
import { keepCompiled } from './tests/support/child-env.ts';

keepCompiled();

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,arch}/**/*.test.ts'],
    globalSetup: 'tests/support/compile-parser.ts',
    // no test judges how fast the machine is: only what never comes has failed
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // no test leaves anything behind in its process, and a process for each file took a sixth of all the time
    isolate: false,
  },
});
