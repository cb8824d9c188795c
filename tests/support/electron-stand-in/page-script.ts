/** Puts the page's side together as one text: the browser can't import our files. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** The script that runs before any script of the page. */
export function pageScript(preloadPath: string | undefined): string {
  const parts = ['addresses', 'clone-codec', 'page-shim'].map(readAsScript).join('\n');
  const preload = preloadPath === undefined ? '' : readFileSync(preloadPath, 'utf8');
  return `(() => {${parts}\nrunPreload((require, module, exports) => {${preload}\n});\n})();`;
}

/** The file without types, imports and exports: all parts share one scope. */
function readAsScript(name: string): string {
  const source = readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8');
  return stripTypeScriptTypes(source)
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export /gm, '');
}
