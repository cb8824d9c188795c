import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ReadOutcome } from '../../../../src/main/metadata/track-facts.ts';
import { serveParser } from '../../../../src/main/parse/serve-parser.ts';
import { makeTempFolder } from '../../../support/temp-folder.ts';

const unused = () => Promise.reject(new Error('not asked for'));
const outcome: ReadOutcome = { facts: null, problem: { code: 'bad-tags', message: 'planted' } };

test('an answer can leave before the next request is begun, however many came at once', async () => {
  const progressPath = join(makeTempFolder(), 'progress');
  const log: string[] = [];
  let listen: (message: unknown) => void = () => undefined;
  serveParser(
    { post: ({ batchId }) => void log.push(`answer ${batchId}`), onMessage: (listener) => void (listen = listener) },
    {
      readTrack: async () => await Promise.resolve(outcome),
      makeThumbnails: unused,
      readPlaylist: unused,
      readFullDigest: unused,
    },
  );

  for (const batchId of [1, 2, 3]) listen({ kind: 'read', batchId, progressPath, paths: ['/a.flac'] });
  for (let turn = 0; turn < 10 && log.filter((line) => line !== 'turn').length < 3; turn++) {
    await nextTurn();
    log.push('turn');
  }

  const answers = log.flatMap((line, at) => (line === 'turn' ? [] : [at]));
  expect(answers).toHaveLength(3);
  for (const [at, place] of answers.entries()) expect(place).toBeGreaterThanOrEqual((answers[at - 1] ?? -2) + 2);
});
