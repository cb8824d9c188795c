import { defineConfig } from 'vitest/config';

/** `npm run test:long`: what takes hours. Each run keeps its own time budget, see long-run.ts. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.long.ts'],
    globalSetup: ['./report.ts'],
    testTimeout: 24 * 3_600_000,
    // tens of thousands of files are removed after a test
    hookTimeout: 600_000,
    // one after another: a run beside another one would measure that one too
    maxWorkers: 1,
    fileParallelism: false,
  },
});
