/** What is written can be read: contrast (WCAG 2.2, 1.4.3 and 1.4.6) of every text colour on every ground, by the tokens themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../src/renderer/styles/tokens.css', import.meta.url), 'utf8');

type Rgba = readonly [number, number, number, number];
type Scheme = 'light' | 'dark';

/** The colours of a block: name to its value in each scheme. */
function coloursOf(block: string): ReadonlyMap<string, Readonly<Record<Scheme, Rgba>>> {
  const found = block.matchAll(/--color-([\w-]+):\s*light-dark\((#[\da-f]{6,8}), (#[\da-f]{6,8})\);/g);
  return new Map([...found].map(([, name, light, dark]) => [name!, { light: parse(light!), dark: parse(dark!) }]));
}

function blockOf(start: string): string {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`tokens.css has no ${start}`);
  return css.slice(from, css.indexOf('\n}', from));
}

function parse(hex: string): Rgba {
  const [r, g, b, a = 255] = hex.match(/[\da-f]{2}/g)!.map((part) => Number.parseInt(part, 16));
  return [r!, g!, b!, a / 255];
}

function over([r, g, b, a]: Rgba, ground: Rgba): Rgba {
  const mix = (one: number, other: number) => one * a + other * (1 - a);
  return [mix(r, ground[0]), mix(g, ground[1]), mix(b, ground[2]), 1];
}

function luminance([r, g, b]: Rgba): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function contrast(one: Rgba, other: Rgba): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const normal = coloursOf(blockOf('@theme {'));
const more = new Map([...normal, ...coloursOf(blockOf(":root[data-contrast='more'] {"))]);

/** Every text on every ground it may stand on, with its contrast. */
function pairs(tokens: typeof normal, scheme: Scheme): readonly (readonly [string, number])[] {
  const colour = (name: string): Rgba => {
    const token = tokens.get(name);
    if (token === undefined) throw new Error(`there is no --color-${name}`);
    return token[scheme];
  };
  const solid = ['canvas', 'panel', 'raised'];
  const grounds = new Map<string, Rgba>(solid.map((name) => [name, colour(name)]));
  for (const name of solid) {
    for (const veil of ['hover', 'pressed']) grounds.set(`${veil} on ${name}`, over(colour(veil), colour(name)));
  }
  const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'danger'];
  const onGrounds = [...grounds].flatMap(([name, ground]) =>
    // what is pressed is held down for a moment, and is never faint or red
    texts
      .filter((text) => !name.startsWith('pressed') || text === 'ink' || text === 'ink-soft')
      .map((text) => [`${text} on ${name}`, contrast(colour(text), ground)] as const),
  );
  return [
    ...onGrounds,
    ...['ink', 'ink-soft', 'accent'].map(
      (text) => [`${text} on accent-soft`, contrast(colour(text), colour('accent-soft'))] as const,
    ),
    ['on-accent on accent', contrast(colour('on-accent'), colour('accent'))],
    ['danger on danger-soft', contrast(colour('danger'), colour('danger-soft'))],
    ['canvas on danger', contrast(colour('canvas'), colour('danger'))],
  ];
}

const below = (tokens: typeof normal, scheme: Scheme, least: number) =>
  pairs(tokens, scheme)
    .filter(([, ratio]) => ratio < least)
    .map(([name, ratio]) => `${name}: ${ratio.toFixed(2)}`);

describe.each(['light', 'dark'] as const)('the %s theme', (scheme) => {
  test('has a contrast of 4.5 to 1 wherever words stand', () => {
    expect(below(normal, scheme, 4.5)).toEqual([]);
  });

  test('has 7 to 1 where more contrast is asked for', () => {
    expect(below(more, scheme, 7)).toEqual([]);
  });
});

test('the measure is that of the standard', () => {
  expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21, 5);
  expect(contrast(parse('#767676'), parse('#ffffff'))).toBeCloseTo(4.54, 2);
  expect(more.size).toBe(normal.size);
  expect(below(normal, 'light', 7).length).toBeGreaterThan(0);
});
