/** `node --import …/register.ts out/main/index.js`: in this process, `electron` is the stand-in. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: new URL('./electron/index.ts', import.meta.url).href, shortCircuit: true }
      : nextResolve(specifier, context),
});
