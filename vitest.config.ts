import { defineConfig } from 'vitest/config';
import { keepCompiled } from './tests/support/child-env.ts';

keepCompiled();

export default defineConfig({
  test: {
    include: ['tests/{unit,integration,arch}/**/*.test.ts'],
    globalSetup: 'tests/support/compile-parser.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
