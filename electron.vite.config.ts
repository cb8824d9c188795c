import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { licencesPlugin } from './resources/build/licences.ts';

export default defineConfig({
  main: {
    plugins: [licencesPlugin(import.meta.dirname, { isWindow: false })],
    build: {
      // what stands under dependencies (the native modules) stays outside; the rest is bundled, and loads in half the time
      rollupOptions: {
        // the entries lie side by side in out/main, as they do in src/main: each starts its neighbours by name
        input: {
          index: 'src/main/index.ts',
          'cli-main': 'src/main/cli-main.ts',
          'core-worker': 'src/main/core-worker.ts',
          'walk-worker': 'src/main/walk-worker.ts',
          'watch-worker': 'src/main/watch-worker.ts',
          'order-worker': 'src/main/order-worker.ts',
          'care-worker': 'src/main/care-worker.ts',
          'parser-main': 'src/main/parser-main.ts',
          'demo-worker': 'src/main/demo-worker.ts',
        },
      },
    },
  },
  preload: {
    plugins: [licencesPlugin(import.meta.dirname, { isWindow: false })],
    build: {
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        // a sandboxed preload can't be a module
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    // each element is made by our own function, which makes strangers' text harmless to look at (src/renderer/text)
    resolve: {
      alias: [
        { find: /^#text$/, replacement: `${import.meta.dirname}/src/renderer/text/element.ts` },
        { find: /^#text\/(.+)$/, replacement: `${import.meta.dirname}/src/renderer/text/$1.ts` },
      ],
    },
    plugins: [
      react({ jsxImportSource: '#text' }),
      tailwindcss(),
      licencesPlugin(import.meta.dirname, { isWindow: true }),
    ],
    // the window is one chunk: it comes from the same computer, and nearly all of it is due at the first view
    build: { minify: true, chunkSizeWarningLimit: 800, rollupOptions: { input: 'src/renderer/index.html' } },
  },
});
