import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampBounds, parseWindowState, type Bounds } from '../../../../src/main/shell/window-state.ts';

const laptop: Bounds = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Bounds = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('the window comes up', () => {
  test('in the middle of the first screen at the first start', () => {
    expect(clampBounds(undefined, [laptop, beside])).toEqual({ x: 80, y: 52, width: 1280, height: 820 });
  });

  test('where it was, if it fits there', () => {
    const kept = { x: 1500, y: 100, width: 1000, height: 800 };

    expect(clampBounds(kept, [laptop, beside])).toEqual(kept);
  });

  test('on the first screen, if its own is gone', () => {
    expect(clampBounds({ x: 1500, y: 100, width: 1000, height: 800 }, [laptop])).toEqual({
      x: 80,
      y: 52,
      width: 1280,
      height: 820,
    });
  });

  test('pushed back in, if it hung over the edge', () => {
    expect(clampBounds({ x: 1000, y: 400, width: 1000, height: 800 }, [laptop])).toEqual({
      x: 440,
      y: 100,
      width: 1000,
      height: 800,
    });
  });

  test('shrunk, if the screen has become smaller', () => {
    expect(clampBounds({ x: 0, y: 25, width: 3000, height: 2000 }, [laptop])).toEqual(laptop);
  });

  test('no smaller than it can be used', () => {
    expect(clampBounds({ x: 100, y: 100, width: 10, height: 10 }, [laptop])).toMatchObject({ width: 720, height: 480 });
  });

  test('at its usual size where there is no screen at all', () => {
    expect(clampBounds(undefined, [])).toEqual({ x: 0, y: 0, width: 1280, height: 820 });
  });

  test('wholly on one screen, whatever was kept and whatever screens there are', () => {
    const pixels = fc.integer({ min: -5000, max: 5000 });
    const bounds = fc.record({
      x: pixels,
      y: pixels,
      width: fc.integer({ min: 1, max: 6000 }),
      height: fc.integer({ min: 1, max: 6000 }),
    });
    fc.assert(
      fc.property(bounds, fc.array(bounds, { minLength: 1, maxLength: 3 }), (kept, areas) => {
        const at = clampBounds(kept, areas);

        const isInside = (area: Bounds) =>
          at.x >= area.x &&
          at.y >= area.y &&
          at.x + at.width <= area.x + area.width &&
          at.y + at.height <= area.y + area.height;
        expect(areas.some(isInside)).toBe(true);
      }),
    );
  });
});

describe('the kept state', () => {
  test('is read as it was written', () => {
    const state = { bounds: { x: 1, y: -2, width: 900, height: 700 }, isMaximized: true, isFullScreen: false };

    expect(parseWindowState(JSON.stringify(state))).toEqual(state);
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"bounds":null}',
    '{"bounds":{"x":0,"y":0,"width":100}}',
    '{"bounds":{"x":"0","y":0,"width":100,"height":100}}',
    '{"bounds":{"x":0.5,"y":0,"width":100,"height":100}}',
    '{"bounds":{"x":1e9,"y":0,"width":100,"height":100}}',
    '{"bounds":{"x":0,"y":0,"width":100,"height":100}',
  ])('is left aside where it is not ours: %s', (text) => {
    expect(parseWindowState(text)).toBeUndefined();
  });
});
