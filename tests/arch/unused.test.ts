import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, runTool, withPlanted } from './tools.ts';

/** The checkout with something in it that nobody uses. */
const tops = ['src', 'tests', 'resources', '.gitignore', 'tsconfig.json'];
const configs = ['electron.vite.config.ts', 'vitest.config.ts', 'playwright.config.ts'];

test('a planted file, export and package that nobody uses are found by name', () => {
  const { status, output } = withPlanted({}, (folder) => {
    for (const name of [...tops, ...configs]) cpSync(join(root, name), join(folder, name), { recursive: true });
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    manifest.dependencies['left-over'] = '1.0.0';
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'src/main/scan/planted-file.ts'), 'export const x = 1;\n');
    const errors = join(folder, 'src/shared/errors.ts');
    writeFileSync(errors, `${readFileSync(errors, 'utf8')}\nexport const plantedExport = 1;\n`);
    return runTool('knip', ['--no-progress'], folder);
  });
  expect(status).not.toBe(0);
  expect(output).toContain('planted-file.ts');
  expect(output).toContain('plantedExport');
  expect(output).toContain('left-over');
});
