/** The measuring of plays against a world in which it is known what sounded. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlayRecorder, type Play } from '../../../../src/renderer/player/play-recorder.ts';
import type { TrackId } from '../../../../src/shared/ids.ts';

const TICK_MS = 250;

type Step =
  | { readonly kind: 'listen' | 'pause' | 'starve' | 'sleep'; readonly ms: number }
  | { readonly kind: 'seek'; readonly toMs: number }
  | { readonly kind: 'set-clock'; readonly byMs: number }
  | { readonly kind: 'sleep-counted'; readonly ms: number };

const ms = fc.integer({ min: 0, max: 400_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('listen' as const), ms }) },
  fc.record({ kind: fc.constantFrom('pause' as const, 'starve' as const, 'sleep' as const), ms }),
  fc.record({ kind: fc.constant('sleep-counted' as const), ms: fc.integer({ min: 0, max: 1e9 }) }),
  fc.record({ kind: fc.constant('seek' as const), toMs: ms }),
  fc.record({ kind: fc.constant('set-clock' as const), byMs: fc.integer({ min: -1e12, max: 1e12 }) }),
);

/** A computer with a player on it. `heardMs` is the truth. */
function createWorld() {
  const told: Play[] = [];
  const world = { nowMs: 5000, wallMs: 1e12, positionMs: 0, heardMs: 0, sinceTickMs: 0 };
  const recorder = createPlayRecorder({
    record: (play) => told.push(play),
    look: () => ({ nowMs: world.nowMs, positionMs: world.positionMs }),
    durationMs: () => null,
    wallClock: () => world.wallMs,
    newKey: () => 'key',
  });
  const wait = (elapsedMs: number): void => {
    world.nowMs += elapsedMs;
    world.wallMs += elapsedMs;
  };
  const listen = (leftMs: number): void => {
    const nowMs = Math.min(leftMs, TICK_MS - world.sinceTickMs);
    wait(nowMs);
    world.positionMs += nowMs;
    world.heardMs += nowMs;
    world.sinceTickMs = (world.sinceTickMs + nowMs) % TICK_MS;
    if (world.sinceTickMs === 0) recorder.tick();
    if (leftMs > nowMs) listen(leftMs - nowMs);
  };
  const run = (next: Step): void => {
    switch (next.kind) {
      case 'listen':
        for (let left = next.ms; left > 0; left -= 50_000) listen(Math.min(left, 50_000));
        return;
      case 'pause':
        recorder.silent();
        wait(next.ms);
        recorder.sounding();
        return;
      case 'starve':
        // no event at all: the sound has merely stopped moving
        wait(next.ms);
        recorder.tick();
        return;
      case 'sleep':
        // a monotonic clock that stands still meanwhile, and a wall clock that does not
        world.wallMs += next.ms;
        return;
      case 'sleep-counted':
        wait(next.ms);
        return;
      case 'seek':
        recorder.tick();
        world.positionMs = next.toMs;
        recorder.silent();
        recorder.sounding();
        return;
      case 'set-clock':
        world.wallMs += next.byMs;
        return;
    }
  };
  return { world, recorder, told, run };
}

test('whatever is paused, sought, slept through or set, what is recorded is what sounded', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { world, recorder, told, run } = createWorld();
      const beganAt = world.wallMs;
      recorder.choose(7 as TrackId);
      recorder.sounding();
      for (const next of steps) run(next);
      recorder.end('skipped');

      const last = told.at(-1);
      expect(last?.playedMs ?? 0).toBe(world.heardMs);
      expect(last?.startedAt ?? beganAt).toBe(beganAt);
      expect(told.map(({ playedMs }) => playedMs)).toEqual(
        told.map(({ playedMs }) => playedMs).toSorted((a, b) => a - b),
      );
    }),
  );
});

test('a seek that nobody announced never adds to what sounded', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ listenMs: ms, toMs: ms }), { maxLength: 20 }), (seeks) => {
      const { world, recorder, told, run } = createWorld();
      recorder.choose(7 as TrackId);
      recorder.sounding();
      for (const { listenMs, toMs } of seeks) {
        run({ kind: 'listen', ms: listenMs });
        world.positionMs = toMs;
      }
      recorder.end('finished');

      const playedMs = told.at(-1)?.playedMs ?? 0;
      expect(playedMs).toBeLessThanOrEqual(world.heardMs);
      expect(playedMs).toBeGreaterThanOrEqual(world.heardMs - seeks.length * TICK_MS);
    }),
  );
});
