import { expect, test } from 'vitest';
import { createPlayRecorder, type Play } from '../../../../src/renderer/player/play-recorder.ts';
import type { TrackId } from '../../../../src/shared/ids.ts';

const SONG = 7 as TrackId;

function recorder() {
  const plays: Play[] = [];
  const clock = { nowMs: 1000 };
  let keys = 0;
  const made = createPlayRecorder({
    record: (play) => plays.push(play),
    now: () => clock.nowMs,
    newKey: () => `key-${++keys}`,
  });
  return { ...made, plays, wait: (ms: number) => (clock.nowMs += ms) };
}

test('a play counts only the time that sounded', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.wait(2000);
  play.silent();
  play.wait(60_000);
  play.sounding();
  play.wait(500);
  play.end('finished');

  expect(play.plays).toEqual([
    { playKey: 'key-1', trackId: SONG, startedAt: 1000, playedMs: 2500, endedHow: 'finished' },
  ]);
});

test('what never sounded is no play', () => {
  const play = recorder();
  play.choose(SONG);
  play.wait(1000);
  play.end('skipped');

  expect(play.plays).toEqual([]);
});

test('an end told twice is one play', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.wait(10);
  play.end('stopped');
  play.end('skipped');

  expect(play.plays).toHaveLength(1);
});

test('sound that goes on after an end is another play with a key of its own', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.wait(10);
  play.end('stopped');
  play.wait(5);
  play.sounding();
  play.wait(20);
  play.end('finished');

  expect(play.plays.map(({ playKey, startedAt, playedMs }) => ({ playKey, startedAt, playedMs }))).toEqual([
    { playKey: 'key-1', startedAt: 1000, playedMs: 10 },
    { playKey: 'key-2', startedAt: 1015, playedMs: 20 },
  ]);
});

test('a clock that is set back takes nothing from what was heard', () => {
  const play = recorder();
  play.choose(SONG);
  play.sounding();
  play.wait(300);
  play.silent();
  play.sounding();
  play.wait(-5000);
  play.end('finished');

  expect(play.plays[0]?.playedMs).toBe(300);
});
