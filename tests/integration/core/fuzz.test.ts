import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contract } from '../../../src/shared/contract/index.ts';
import type { CallContext, CallSpec, Domain, Envelope } from '../../../src/shared/contract/define.ts';
import type { ErrorCode } from '../../../src/shared/errors.ts';
import { track } from '../../support/flac.ts';
import { makeLibrary, type MadeLibrary } from '../../support/made-library.ts';

const INPUTS_A_METHOD = 1000;

const methods = Object.entries<Domain>(contract).flatMap(([domain, calls]) =>
  Object.entries(calls).map(([verb, spec]): readonly [string, CallSpec] => [`${domain}.${verb}`, spec]),
);

const word = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'ids',
  '../../etc/passwd',
  "';--",
  '\0',
  '',
);
const scalar = fc.oneof(
  word,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer(),
  fc.double(),
  fc.bigInt(),
  fc.boolean(),
  fc.constantFrom(
    null,
    undefined,
    Number.NaN,
    Infinity,
    -0,
    2 ** 53,
    1e308,
    Symbol('s'),
    () => 0,
    new Date(Number.NaN),
  ),
);
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 5 }), fc.dictionary(fc.string(), scalar, { maxKeys: 3 }));

/** Inputs that look like the method's own: its fields, with values that may fit, some missing, some too many. */
function inputsOf(spec: CallSpec): fc.Arbitrary<unknown> {
  const fields = 'shape' in spec.input ? Object.keys(spec.input.shape as object) : [];
  const known = fields.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...fields), value);
  const pollution = fc.constantFrom('{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"isAdmin":true}}}');
  return fc.oneof(
    known,
    fc.tuple(known, fc.dictionary(fc.oneof(word, fc.string()), value)).map(([own, more]) => ({ ...own, ...more })),
    value,
    fc.anything({ withNullPrototype: true, withMap: true, withTypedArray: true, withSparseArray: true }),
    pollution.map((json) => JSON.parse(json) as unknown),
  );
}

const hostile: readonly (readonly [string, () => unknown])[] = [
  [
    'a getter that throws',
    () =>
      Object.defineProperty({}, 'ids', {
        enumerable: true,
        get: () => {
          throw new Error('secret');
        },
      }),
  ],
  [
    'a proxy that throws',
    () =>
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('secret');
          },
          ownKeys: () => {
            throw new Error('secret');
          },
        },
      ),
  ],
  ['thousands of keys', () => Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`key ${at}`, at]))],
  ['a long text', () => ({ path: 'x'.repeat(5_000_000), sort: 'y'.repeat(5_000_000) })],
  [
    'itself',
    () => {
      const own: Record<string, unknown> = {};
      own['ids'] = own;
      return own;
    },
  ],
];

async function openLibrary() {
  const library = await makeLibrary({ 'a.flac': track({ title: 'A', album: 'X' }) });
  await library.scan();
  const context: CallContext = { userId: await library.core().host.ownerId(), front: 'web' };
  // a caller is not bound to the types
  return { library, call: (method: unknown, input: unknown) => library.core().call(method as string, input, context) };
}

/** Every row of every table. */
function dump({ libraryPath }: MadeLibrary): unknown {
  const raw = new BetterSqlite(libraryPath, { readonly: true });
  try {
    const tables = raw
      .prepare<[], string>("select name from sqlite_master where type = 'table' order by name")
      .pluck()
      .all();
    return tables.map((table) => [table, raw.prepare(`select * from "${table}"`).all()]);
  } finally {
    raw.close();
  }
}

/** What is wrong with an answer that should be a refusal with one of the codes, in plain words. */
function faultsOf(envelope: Envelope, codes: readonly ErrorCode[], maxLength = 300): readonly string[] {
  if (envelope.ok) return ['it was accepted'];
  const { code, message } = envelope.error;
  return [
    ...(codes.includes(code) ? [] : [`its code is ${code}`]),
    ...(message.length <= maxLength ? [] : ['its message is long']),
    ...(/secret|sqlite|node_modules|\bat .+:\d+:\d+/iu.test(message) ? [`it tells ${message}`] : []),
  ];
}

describe('malformed input', () => {
  test('is refused by every method, and changes nothing', async () => {
    const { library, call } = await openLibrary();
    const before = dump(library);

    for (const [method, spec] of methods) {
      const inputs = fc.sample(inputsOf(spec), { numRuns: INPUTS_A_METHOD * 2, seed: 4 });
      const malformed = inputs.filter((input) => !spec.input.safeParse(input).success).slice(0, INPUTS_A_METHOD);
      expect([method, malformed.length]).toEqual([method, INPUTS_A_METHOD]);
      for (const input of malformed) expect(faultsOf(await call(method, input), ['invalid-input'])).toEqual([]);
    }

    expect(dump(library)).toEqual(before);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    // a thousand inputs a method, and the contract grows
  }, 300_000);

  test('that does harm when it is looked at is refused by every method', async () => {
    const { library, call } = await openLibrary();
    const before = dump(library);

    for (const [name, make] of hostile) {
      for (const [method] of methods) {
        const faults = faultsOf(await call(method, make()), ['invalid-input']);
        expect([name, method, faults]).toEqual([name, method, []]);
      }
    }

    expect(dump(library)).toEqual(before);
  });
});

test('no method bears the name of what every object has', async () => {
  const { call } = await openLibrary();
  const names = ['', '__proto__', 'constructor.ids', 'albums.__proto__', 'albums.constructor', 'albums.toString'];

  for (const method of [...names, '__proto__.ids', 'x'.repeat(1e6)]) {
    expect([method, faultsOf(await call(method, {}), ['not-found'])]).toEqual([method, []]);
  }
});

test('a method that is no text is not found', async () => {
  const { call } = await openLibrary();
  const names = [
    undefined,
    null,
    7,
    Symbol('albums.ids'),
    ['albums.ids'],
    {
      toString: () => {
        throw new Error('secret');
      },
    },
  ];
  for (const method of names) expect(faultsOf(await call(method, {}), ['not-found'])).toEqual([]);
});

test('paths of every kind are answered with a reason, and none is added', async () => {
  const { library, call } = await openLibrary();
  writeFileSync(join(library.musicPath, 'file'), '');
  const paths = fc.sample(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }),
      fc.string({ unit: 'binary', maxLength: 50 }).map((name) => `/no such folder/${name}`),
      fc.constantFrom(
        '\0',
        '/\0',
        '/\uD800',
        '/\u{10FFFF}',
        `${library.musicPath}/file`,
        `/${'x/'.repeat(2000)}`,
        `/${'y'.repeat(4000)}`,
      ),
    ),
    { numRuns: 500, seed: 4 },
  );
  const before = dump(library);

  for (const path of paths) {
    expect(faultsOf(await call('folders.add', { path }), ['not-found', 'path-denied', 'conflict'], 5000)).toEqual([]);
    expect(faultsOf(await call('folders.browse', { path }), ['not-found', 'path-denied'], 5000)).toEqual([]);
  }

  expect(dump(library)).toEqual(before);
});

test('numbers at the edge of what is allowed are answered, never with a failure of ours', async () => {
  const { library, call } = await openLibrary();
  const id = [...library.tracks().values()][0]?.id ?? 0;
  const most = Number.MAX_SAFE_INTEGER;
  const play = {
    playKey: '0199f0aa-0000-4000-8000-000000000001',
    trackId: id,
    startedAt: most,
    playedMs: most,
    endedHow: 'stopped',
  };
  const calls: readonly (readonly [string, unknown])[] = [
    ['albums.get', { albumId: most }],
    ['albums.byIds', { ids: [] }],
    ['albums.byIds', { ids: [most, most] }],
    ['tracks.byIds', { ids: [] }],
    ['tracks.get', { trackId: most }],
    ['problems.list', { offset: most, limit: 1000 }],
    ['folders.remove', { folderId: most }],
    ['scan.start', { folderIds: [] }],
    ['scan.start', { folderIds: [most, most] }],
    ['playback.save', { state: { trackIds: [most, id], index: most, positionMs: most, repeat: 'off' } }],
    ['playback.load', {}],
    ['playback.savePosition', { index: most, positionMs: most }],
    ['playback.record', play],
    ['playback.record', play],
    ['playback.record', { ...play, trackId: most }],
    ['tracks.get', { trackId: id }],
  ];

  for (const [method, input] of calls) {
    const envelope = await call(method, input);
    expect([method, envelope.ok || envelope.error.code === 'not-found']).toEqual([method, true]);
  }
});
