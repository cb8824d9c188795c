import { expect, test } from 'vitest';
import { createPlayRecorder, type Play } from '../../../../src/renderer/player/play-recorder.ts';
import type { TrackId } from '../../../../src/shared/ids.ts';

const SONG = 7 as TrackId;

function recorder() {
  const told: Play[] = [];
  const at = { nowMs: 100, positionMs: 0, wallMs: 1000 };
  let keys = 0;
  const made = createPlayRecorder({
    record: (play) => told.push(play),
    look: () => ({ nowMs: at.nowMs, positionMs: at.positionMs }),
    durationMs: () => 200_000,
    wallClock: () => at.wallMs,
    newKey: () => `key-${++keys}`,
  });
  const wait = (ms: number): void => {
    at.nowMs += ms;
    at.wallMs += ms;
  };
  const sound = (ms: number): void => {
    wait(ms);
    at.positionMs += ms;
  };
  return { ...made, told, at, wait, sound };
}

test('a play counts only the time that sounded', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.sound(2000);
  play.silent();
  play.wait(60_000);
  play.sounding();
  play.sound(500);
  play.end('finished');

  expect(play.told).toEqual([
    { playKey: 'key-1', trackId: SONG, startedAt: 1000, playedMs: 2500, endedHow: 'finished', durationMs: 200_000 },
  ]);
});

test('what never sounded is no play', () => {
  const play = recorder();
  play.choose(SONG);
  play.wait(1000);
  play.end('skipped');
  play.choose(SONG);
  play.sounding();
  play.wait(1000);
  play.end('skipped');

  expect(play.told).toEqual([]);
});

test('an end told twice is one play', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.sound(10);
  play.end('stopped');
  play.end('skipped');

  expect(play.told).toHaveLength(1);
});

test('sound that goes on after an end is another play with a key of its own', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.sound(10);
  play.end('stopped');
  play.wait(5);
  play.sounding();
  play.sound(20);
  play.end('finished');

  expect(play.told.map(({ playKey, startedAt, playedMs }) => ({ playKey, startedAt, playedMs }))).toEqual([
    { playKey: 'key-1', startedAt: 1000, playedMs: 10 },
    { playKey: 'key-2', startedAt: 1015, playedMs: 20 },
  ]);
});

test('a long play is told now and then under one key, each time as if it had stopped there', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  for (let tick = 0; tick < 200; tick++) {
    play.sound(250);
    play.tick();
  }
  play.end('skipped');

  expect(play.told.map(({ playedMs, endedHow }) => [playedMs, endedHow])).toEqual([
    [15_000, 'stopped'],
    [30_000, 'stopped'],
    [45_000, 'stopped'],
    [50_000, 'skipped'],
  ]);
  expect(new Set(play.told.map(({ playKey, startedAt }) => `${playKey} ${startedAt}`))).toEqual(
    new Set(['key-1 1000']),
  );
});

test('what is told before its end goes on under the same key', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.sound(300);
  play.tell();
  play.sound(200);
  play.end('skipped');

  expect(play.told).toMatchObject([
    { playKey: 'key-1', playedMs: 300, endedHow: 'stopped' },
    { playKey: 'key-1', playedMs: 500, endedHow: 'skipped' },
  ]);
});

test('the wall clock only says when it began', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.sound(300);
  play.at.wallMs -= 50_000_000;
  play.tick();
  play.sound(300);
  play.at.wallMs += 90_000_000;
  play.end('finished');

  expect(play.told).toMatchObject([{ startedAt: 1000, playedMs: 600 }]);
});
