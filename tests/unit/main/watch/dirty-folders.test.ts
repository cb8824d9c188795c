import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDirtyFolders } from '../../../../src/main/watch/dirty-folders.ts';

test('a folder is due once it has been quiet for a moment, and after a second at the latest', () => {
  const dirty = createDirtyFolders();
  dirty.add(1, ['/m/a'], 0);
  expect(dirty.dueAtMs()).toBe(300);
  dirty.add(1, ['/m/a'], 200);
  expect(dirty.dueAtMs()).toBe(500);
  expect(dirty.take(499)).toEqual(new Map());
  for (let at = 300; at < 1000; at += 100) dirty.add(1, ['/m/a'], at);
  expect(dirty.dueAtMs()).toBe(1000);
  expect(dirty.take(1000)).toEqual(new Map([[1, ['/m/a']]]));
  expect(dirty.dueAtMs()).toBeUndefined();
});

test('a folder with a file that grows rests ever longer, whatever is told of it meanwhile', () => {
  const dirty = createDirtyFolders();
  const waits: number[] = [];
  let now = 0;
  for (let look = 0; look < 4; look++) {
    dirty.rest(1, ['/m/a'], now);
    dirty.add(1, ['/m/a'], now + 10);
    const dueAt = dirty.dueAtMs() ?? 0;
    waits.push(dueAt - now);
    now = dueAt;
    expect(dirty.take(now).get(1)).toEqual(['/m/a']);
  }
  expect(waits).toEqual([600, 1200, 1500, 1500]);
});

test('no change is lost, and none is told of twice', () => {
  const step = fc.record({
    kind: fc.constantFrom('add', 'rest', 'take'),
    rootId: fc.integer({ min: 1, max: 2 }),
    folder: fc.integer({ min: 0, max: 4 }),
    afterMs: fc.integer({ min: 0, max: 2000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const dirty = createDirtyFolders();
      const open = new Set<string>();
      let now = 0;
      const take = () => {
        for (const [rootId, paths] of dirty.take(now)) {
          for (const path of paths) {
            expect(path.startsWith(`/${rootId}/`)).toBe(true);
            expect(open.delete(path)).toBe(true);
          }
        }
      };
      for (const { kind, rootId, folder, afterMs } of steps) {
        now += afterMs;
        const path = `/${rootId}/${folder}`;
        if (kind === 'take') take();
        else {
          dirty[kind](rootId, [path], now);
          open.add(path);
        }
        expect(dirty.dueAtMs() === undefined).toBe(open.size === 0);
      }
      now += 5000;
      take();
      expect([...open]).toEqual([]);
    }),
  );
});
