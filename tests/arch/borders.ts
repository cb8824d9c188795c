/**
 * The borders of the house: which room may import what. A room is a folder or a file of `src`; the most exact one counts.
 * Whatever is not listed is forbidden, and a type counts like a value unless it stands under `types`.
 * A pattern stands for everything below it; `*` stands for one name.
 */

export interface Border {
  /** Other rooms, or parts of them. The room's own inside is always allowed. */
  readonly may: readonly string[];
  /** Parts of other rooms whose types alone may be imported. */
  readonly types?: readonly string[];
  /** Packages and built-in modules. `react` also stands for `react/jsx-runtime`. */
  readonly packages?: readonly string[];
}

const core = ['main/core-api.ts', 'main/ports', 'shared'];
const scanWrites = ['main/db/batch', 'main/db/errors.ts', 'main/db/handles.ts'];
// the window gets the contract's types and no more: its schemas would bring the validator along
const windowOfCore = {
  may: ['shared/contract/default-settings.ts', 'shared/contract/pane-widths.ts', 'shared/errors.ts', 'shared/wire.ts'],
  types: ['shared/contract', 'shared/ids.ts'],
};

export const borders: Readonly<Record<string, Border>> = {
  shared: { may: [], packages: ['zod'] },
  preload: { may: ['shared/ipc-channels.ts'], types: ['shared/contract'], packages: ['electron'] },

  // what the house stands on
  'main/core-api.ts': { may: ['shared'] },
  'main/ports': {
    may: ['shared'],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', 'node:os', 'node:path', 'node:v8'],
  },

  // the lines of a person's file, whoever writes or reads them
  // its pictures are a stranger's bytes, and checked as such
  'main/user-file': { may: ['main/parse/picture-header.ts', 'shared'], packages: ['node:crypto', 'zod'] },

  // the core; none of these rooms knows Electron or HTTP
  'main/db': {
    may: ['main/ports', 'shared'],
    packages: ['better-sqlite3', 'kysely', 'node:crypto', 'node:fs', 'node:path'],
  },
  'main/db/orders': {
    may: ['main/db', 'shared'],
    packages: ['better-sqlite3', 'node:fs', 'node:os', 'node:path', 'node:zlib'],
  },
  'main/db/batch': { may: ['main/db', 'shared'], packages: ['better-sqlite3', 'node:path'] },
  'main/db/queries': {
    may: ['main/db', 'main/ports', 'main/user-file', 'shared'],
    packages: ['better-sqlite3', 'kysely', 'node:crypto', 'node:path', 'uuid'],
  },
  'main/metadata': {
    may: ['main/ports', 'shared'],
    packages: ['music-metadata', 'node-taglib-sharp', 'node:crypto', 'node:fs', 'node:zlib', 'strtok3'],
  },
  // playlists as other programs keep them: pure over bytes and text
  'main/playlist-files': { may: ['shared'], packages: ['node:path', 'saxes'] },
  'main/parse': {
    may: ['main/metadata', 'main/playlist-files', 'main/ports', 'shared'],
    packages: ['@napi-rs/image', 'node:child_process', 'node:fs', 'node:path', 'node:util'],
  },
  'main/art': { may: [...core, 'main/parse'], packages: ['node:crypto', 'node:fs', 'node:path'] },
  // music and covers made by our own code: whoever makes them needs no library, and whoever has one only their bytes
  'main/demo': {
    may: ['shared'],
    packages: ['@napi-rs/image', 'node:crypto', 'node:fs', 'node:path', 'node:worker_threads'],
  },
  'main/demo-worker.ts': { may: ['main/demo', 'shared'], packages: ['node:worker_threads'] },
  'main/scan': {
    may: ['main/art/keys.ts', ...scanWrites, 'main/metadata/formats.ts', 'main/ports', 'shared'],
    types: ['main/metadata', 'main/parse'],
    packages: ['node:path'],
  },
  'main/scan/walk.ts': {
    may: ['main/scan', 'main/metadata/formats.ts', 'main/ports', 'shared'],
    types: ['main/metadata'],
  },
  'main/scan/walker.ts': { may: ['main/scan', 'shared'], packages: ['node:worker_threads'] },
  // what is heard of a folder is checked against the rules of the walk
  'main/watch': {
    may: [...core, 'main/db/queries', 'main/metadata/formats.ts', 'main/scan'],
    types: ['main/db/handles.ts'],
    packages: ['node:fs', 'node:path', 'node:worker_threads'],
  },
  'main/orders': {
    may: ['main/db/orders', 'main/db/queries/track-lists.ts', 'main/ports', 'shared'],
    types: ['main/db/handles.ts'],
    packages: ['node:worker_threads'],
  },
  'main/services': {
    may: [
      ...core,
      'main/art',
      // whether its file is damaged
      'main/db/care.ts',
      'main/db/queries',
      'main/demo',
      'main/metadata/formats.ts',
      'main/playlist-files',
      'main/user-file',
    ],
    types: ['main/db/handles.ts', 'main/orders', 'main/parse', 'main/scan'],
    packages: ['node:crypto', 'node:path'],
  },
  'main/ipc': { may: ['main/ports', 'shared'], types: ['main/services'] },
  // puts a domain's calls together, so that no one file knows them all
  'main/calls': {
    may: [...core, 'main/ipc', 'main/services'],
    types: ['main/art', 'main/db', 'main/orders', 'main/parse', 'main/scan/corrector.ts', 'main/watch'],
  },
  'main/core.ts': {
    may: [
      ...core,
      'main/core-host.ts',
      'main/art',
      'main/calls',
      'main/care',
      'main/db',
      'main/ipc',
      'main/orders',
      'main/parse',
      'main/scan',
      'main/services',
      'main/watch',
    ],
    packages: ['node:path'],
  },
  'main/core-host.ts': { may: [...core, 'main/db', 'main/services'], types: ['main/calls'] },

  // the core in a thread of its own
  'main/link': { may: core, packages: ['node:worker_threads'] },
  'main/core-link.ts': { may: [...core, 'main/link'], packages: ['node:url', 'node:worker_threads'] },
  // both fronts that know sessions remember them in the same way
  'main/session-memory.ts': { may: core },
  'main/core-worker.ts': {
    may: ['main/core.ts', 'main/link', 'main/parse', 'main/ports'],
    packages: ['node:worker_threads'],
  },
  'main/parser-main.ts': { may: ['main/metadata', 'main/parse'] },
  'main/watch-worker.ts': { may: ['main/watch', 'shared'], packages: ['node:worker_threads'] },
  'main/care': {
    may: ['main/db/care.ts', 'main/db/search-tidy.ts', 'main/ports', 'shared'],
    types: ['main/db/handles.ts'],
    packages: ['node:worker_threads'],
  },
  'main/care-worker.ts': {
    may: ['main/care', 'main/db/care.ts', 'main/db/open.ts', 'main/ports', 'shared'],
    packages: ['node:worker_threads'],
  },
  'main/order-worker.ts': {
    may: ['main/db/open.ts', 'main/db/orders', 'main/orders', 'main/ports', 'shared'],
    packages: ['node:worker_threads'],
  },
  'main/walk-worker.ts': { may: ['main/scan', 'shared'], packages: ['node:worker_threads'] },

  // the fronts
  'main/media': { may: core, packages: ['node:fs', 'node:fs/promises', 'node:path'] },
  'main/web': {
    may: [...core, 'main/media', 'main/session-memory.ts'],
    packages: ['@hono/node-server', 'hono', 'node:child_process', 'node:crypto', 'node:http', 'node:stream', 'ws'],
  },
  'main/shell': {
    may: [...core, 'main/media', 'main/session-memory.ts'],
    packages: ['electron', 'node:fs', 'node:fs/promises', 'node:path', 'node:url', 'zod'],
  },
  'main/index.ts': {
    may: [...core, 'main/core-link.ts', 'main/media', 'main/shell'],
    packages: ['electron', 'node:path', 'node:url'],
  },
  'main/cli': {
    may: [...core, 'main/core-link.ts', 'main/core.ts', 'main/db', 'main/parse/fork-parser.ts', 'main/web'],
    packages: ['node:fs', 'node:os', 'node:path', 'node:util'],
  },
  // a third of a short command is compiling: Node keeps what it compiled
  'main/cli-main.ts': {
    may: ['main/cli', 'main/ports'],
    packages: ['node:fs', 'node:module', 'node:path', 'node:url'],
  },

  // the window
  'renderer/styles': { may: [] },
  // what elements are made by (`jsx` in its tsconfig), so that every text is made harmless to look at
  'renderer/text': { may: ['shared/text/visible.ts'], packages: ['react'] },
  'renderer/i18n': {
    may: [...windowOfCore.may, 'shared/text/visible.ts'],
    types: windowOfCore.types,
    packages: ['i18next', 'react-i18next'],
  },
  // texts that no element shows: measured ones, and the window's title
  'renderer/elements': {
    may: ['shared/text/visible.ts'],
    packages: ['@base-ui/react', 'lucide-react', 'react', 'zustand'],
  },
  'renderer/link': { ...windowOfCore, packages: ['@tanstack/react-query', 'react', 'zustand'] },
  'renderer/stores': {
    may: [...windowOfCore.may, 'renderer/link'],
    types: windowOfCore.types,
    packages: ['zustand'],
  },
  'renderer/player': {
    may: [...windowOfCore.may, 'renderer/link', 'renderer/stores'],
    types: windowOfCore.types,
    packages: ['zustand'],
  },
  'renderer/features/*': {
    may: [
      ...windowOfCore.may,
      'renderer/elements',
      // one feature sees of another what that one shows
      'renderer/features/*/index.ts',
      'renderer/i18n',
      'renderer/link',
      'renderer/player',
      'renderer/stores',
      // how long a password is, as the core counts it
      'shared/contract/password-length.ts',
      // what is typed is compared as the core orders names
      'shared/text/fold.ts',
      // one language for what is typed: read, completed and explained where one types
      'shared/query',
    ],
    types: windowOfCore.types,
    packages: ['@base-ui/react', '@tanstack/react-query', 'i18next', 'lucide-react', 'react', 'wouter'],
  },
  'renderer/follow-core.ts': {
    may: ['renderer/elements/failed-covers.ts', 'renderer/i18n/i18n.ts', 'renderer/link', 'renderer/stores'],
    types: windowOfCore.types,
  },
  'renderer/routes.tsx': { may: ['renderer/features/*/index.ts', 'renderer/link'], packages: ['react', 'wouter'] },
  'renderer/App.tsx': {
    may: [
      'renderer/elements',
      'renderer/features/*/index.ts',
      'renderer/i18n',
      'renderer/link',
      'renderer/routes.tsx',
      'renderer/stores',
    ],
    packages: ['lucide-react', 'react', 'wouter'],
  },
  'renderer/main.tsx': {
    may: ['renderer'],
    packages: ['@base-ui/react', '@tanstack/react-query', 'react', 'react-dom', 'wouter'],
  },
};

/** The files that may hand on what others export. */
export const barrels = ['shared/contract/index.ts', 'main/db/migrations/index.ts', 'renderer/features/*/index.ts'];
/** Files called `index` that are no barrels: what Electron and the window's loader start. */
export const indexEntries = ['main/index.ts', 'preload/index.ts'];
