/** Covers with lights in the dark: a coast by the arcade, a tram, a bus, a moon. */
import { randomOf, sine } from '../sound/maths.ts';
import { around, circle, glow, gradient, mix, n, path, picture, rect, SIDE, times } from './svg.ts';

/** A sun in stripes over a grid. */
export function arcadeCoast(): string {
  const horizon = 610;
  const defs = [
    gradient('sky', [
      [0, '#12092b'],
      [0.5, '#4b1263'],
      [1, '#f0507c'],
    ]),
    gradient('sun', [
      [0, '#ffe66b'],
      [0.5, '#ff8a4c'],
      [1, '#ff2d87'],
    ]),
    gradient('ground', [
      [0, '#3a0f5c'],
      [1, '#0b0620'],
    ]),
    glow('haze', [
      [0, '#ff5fa2/0.55'],
      [1, '#ff5fa2/0'],
    ]),
    `<clipPath id="disc">${times(10, (at) => rect([0, 226 + at * 46, SIDE, 46 - (at < 4 ? 0 : (at - 3) * 5)], ''))}</clipPath>`,
    `<clipPath id="low">${rect([0, horizon, SIDE, SIDE - horizon], '')}</clipPath>`,
  ].join('');
  const random = randomOf('arcade stars');
  const stars = times(90, () =>
    circle(
      random.next() * SIDE,
      random.next() * 380,
      0.8 + 1.8 * random.next(),
      `fill="#fff" fill-opacity="${n(0.3 + 0.7 * random.next())}"`,
    ),
  );
  const rays = times(31, (at) =>
    path(
      [
        [500 + (at - 15) * 20, horizon],
        [500 + (at - 15) * 190, SIDE],
      ],
      'stroke="#ff4fd8" stroke-width="2.5" stroke-opacity="0.8"',
    ),
  );
  const bars = times(14, (at) => {
    const depth = at / 13;
    return rect([0, horizon + depth * depth * 390, SIDE, 1.6 + 2.6 * depth], 'fill="#45e0ff" fill-opacity="0.85"');
  });
  const ridge = (seed: string, height: number, colour: string) => {
    const chance = randomOf(seed);
    const points = Array.from(
      { length: 21 },
      (_, at) => [at * 50, horizon - height * Math.abs(at - 10) * 0.1 * (0.5 + chance.next())] as const,
    );
    return path([...points, [SIDE, horizon], [0, horizon]], `fill="${colour}"`, 'Z');
  };
  return picture(
    defs,
    rect([0, 0, SIDE, horizon], 'fill="url(#sky)"') +
      stars +
      circle(500, 460, 430, 'fill="url(#haze)"') +
      `<g clip-path="url(#disc)">${circle(500, 450, 220, 'fill="url(#sun)"')}</g>` +
      ridge('far ridge', 150, '#2a0d4f') +
      ridge('near ridge', 90, '#170736') +
      rect([0, horizon, SIDE, SIDE - horizon], 'fill="url(#ground)"') +
      `<g clip-path="url(#low)">${rays}${bars}</g>` +
      rect([0, horizon - 2, SIDE, 4], 'fill="#ffd1f2"'),
  );
}

/** A row of lit windows slides through falling snow. */
export function nightTram(): string {
  const random = randomOf('night tram');
  const defs = [
    gradient('night', [
      [0, '#0a1128'],
      [0.7, '#1b2a52'],
      [1, '#33406b'],
    ]),
    gradient('lit', [
      [0, '#fff0b8'],
      [1, '#f5b53f'],
    ]),
    glow('lamp', [
      [0, '#ffe9a8/0.85'],
      [0.3, '#ffcf66/0.3'],
      [1, '#ffcf66/0'],
    ]),
  ].join('');
  const houses = times(9, (at) => {
    const height = 210 + 190 * random.next();
    const x = at * 116 - 30;
    const windows = times(24, (cell) => {
      const lit = random.chance(0.28);
      const y = 640 - height + 24 + Math.floor(cell / 4) * 46;
      return y > 600 ? '' : rect([x + 14 + (cell % 4) * 24, y, 12, 20], `fill="${lit ? '#f7c65b' : '#16204a'}"`);
    });
    return rect([x, 640 - height, 112, height + 60], `fill="${mix('#0e1738', '#131f47', random.next())}"`) + windows;
  });
  const tram =
    rect([90, 560, 820, 210], 'rx="34" fill="#c8313d"') +
    rect([90, 690, 820, 80], 'rx="20" fill="#f2e6cf"') +
    rect([90, 676, 820, 26], 'fill="#8f1d2c"') +
    times(6, (at) => rect([128 + at * 126, 592, 98, 76], 'rx="10" fill="url(#lit)"')) +
    times(4, (at) => circle(220 + at * 186, 778, 26, 'fill="#0a0f22"')) +
    circle(884, 726, 15, 'fill="#fff6d0"') +
    '<path d="M470 560L520 470L590 470" fill="none" stroke="#0a0f22" stroke-width="7"/>';
  const reflections = times(6, (at) => rect([132 + at * 126, 806, 90, 150], 'fill="#f5b53f" fill-opacity="0.13"'));
  const snow = times(170, () =>
    circle(
      random.next() * SIDE,
      random.next() * SIDE,
      1.5 + 4 * random.next() * random.next(),
      `fill="#fff" fill-opacity="${n(0.35 + 0.6 * random.next())}"`,
    ),
  );
  return picture(
    defs,
    rect([0, 0, SIDE, SIDE], 'fill="url(#night)"') +
      circle(790, 180, 62, 'fill="#f4ecd0"') +
      circle(766, 168, 56, 'fill="#101a3c"') +
      houses +
      '<path d="M0 468Q500 492 1000 462" fill="none" stroke="#060a1a" stroke-width="5"/>' +
      circle(884, 726, 210, 'fill="url(#lamp)"') +
      tram +
      rect([0, 800, SIDE, 200], 'fill="#0d1530"') +
      reflections +
      rect([0, 800, SIDE, 5], 'fill="#5b6691"') +
      rect([0, 846, SIDE, 6], 'fill="#3c4774"') +
      snow,
  );
}

/** Street lights seen through a wet window. */
export function nightBus(): string {
  const random = randomOf('night bus');
  const colours = ['#f2b134', '#ed553b', '#f6d55c', '#3caea3', '#e58f65', '#f9f1dc', '#7a5c9e'];
  const lights = times(34, (at) => {
    const radius = 24 + 96 * random.next() * random.next();
    const y = 300 + (random.next() - 0.5) * 520;
    return circle(
      random.next() * 1100 - 50,
      y,
      radius,
      `fill="${colours[at % colours.length]}" fill-opacity="${n(0.2 + 0.45 * random.next())}"`,
    );
  });
  const drops = times(26, () => {
    const x = random.next() * SIDE;
    const y = random.next() * 640;
    return rect([x, y, 3, 30 + 150 * random.next()], 'rx="2" fill="#fff" fill-opacity="0.16"');
  });
  return picture(
    gradient('dusk', [
      [0, '#1d1330'],
      [0.6, '#3d2147'],
      [1, '#171028'],
    ]),
    rect([0, 0, SIDE, SIDE], 'fill="url(#dusk)"') +
      lights +
      drops +
      rect([0, 706, SIDE, 294], 'fill="#120c1f"') +
      rect([0, 700, SIDE, 12], 'fill="#f2b134"') +
      times(4, (at) =>
        rect([70 + at * 236, 776, 152, 180], `rx="26" fill="${['#26506b', '#7d2e3f', '#26506b', '#c98a2b'][at]}"`),
      ) +
      times(4, (at) => rect([70 + at * 236, 776, 152, 46], 'rx="22" fill="#fff" fill-opacity="0.13"')),
  );
}

/** Four strings drawn around a moon. */
export function nocturnes(): string {
  const random = randomOf('nocturnes');
  const stars = times(120, () =>
    circle(
      random.next() * SIDE,
      random.next() * SIDE,
      0.7 + 1.7 * random.next(),
      `fill="#f4e9c9" fill-opacity="${n(0.2 + 0.6 * random.next())}"`,
    ),
  );
  const strings = times(4, (line) => {
    const points = Array.from({ length: 101 }, (_, at) => {
      const x = at * 10;
      const bell = 1 / (1 + ((x - 560) / 190) ** 2);
      return [x, 640 + line * 44 - bell * (230 - line * 34) + 9 * sine(x / 500 + line * 0.13)] as const;
    });
    return path(points, `fill="none" stroke="#d8b66a" stroke-width="${n(5.4 - line * 1.1)}" stroke-linecap="round"`);
  });
  const phases = times(5, (at) => {
    const [x, y] = around(500, 1010, 760, -0.0766 + at * 0.0383);
    const shift = (at - 2) * 17;
    return circle(x, y, 25, 'fill="#f4e9c9"') + (at === 2 ? '' : circle(x + shift, y, 25, 'fill="#152042"'));
  });
  return picture(
    [
      gradient('deep', [
        [0, '#152042'],
        [1, '#0a0f24'],
      ]),
      glow('halo', [
        [0, '#f4e9c9/0.4'],
        [1, '#f4e9c9/0'],
      ]),
    ].join(''),
    rect([0, 0, SIDE, SIDE], 'fill="url(#deep)"') +
      stars +
      circle(560, 540, 330, 'fill="url(#halo)"') +
      circle(560, 540, 124, 'fill="#f4e9c9"') +
      circle(520, 505, 20, 'fill="#e2d3a8"') +
      circle(600, 566, 30, 'fill="#e2d3a8"') +
      circle(588, 486, 13, 'fill="#e2d3a8"') +
      strings +
      phases,
  );
}
