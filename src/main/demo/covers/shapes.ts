/** Covers of plain geometry. */
import { randomOf } from '../sound/maths.ts';
import { circle, glow, mix, n, path, picture, rect, SIDE, times } from './svg.ts';

/** Keys and arcs on a grid. */
export function completeEtudes(): string {
  const colours = ['#1b1b1e', '#d7412f', '#e9b13b', '#2c5d8f'];
  const random = randomOf('complete etudes 3');
  const cells = times(16, (at) => {
    const [x, y] = [(at % 4) * 220 + 60, Math.floor(at / 4) * 220 + 60];
    const colour = colours[random.whole(0, 3)] ?? '';
    const turn = random.whole(0, 3) * 90;
    const kind = at % 5 === 0 ? 3 : random.whole(0, 2);
    const inner = [
      `<path d="M0 0A220 220 0 0 1 220 220H0Z" fill="${colour}"/>`,
      `<path d="M0 0H220A110 110 0 0 1 0 0Z" fill="${colour}"/><path d="M0 110H220A110 110 0 0 1 0 110Z" fill="${mix(colour, '#f4ecdd', 0.35)}"/>`,
      circle(110, 110, 92, `fill="${colour}"`) + circle(110, 110, 40, 'fill="#f4ecdd"'),
      times(5, (key) => rect([key * 44, 0, 40, 220], 'fill="#fffaf0"')) +
        [0, 1, 3].map((key) => rect([key * 44 + 28, 0, 28, 132], 'fill="#1b1b1e"')).join(''),
    ][kind];
    return `<g transform="translate(${x} ${y})"><g transform="rotate(${kind === 3 ? 0 : turn} 110 110)">${inner}</g></g>`;
  });
  return picture('', rect([0, 0, SIDE, SIDE], 'fill="#f4ecdd"') + cells);
}

/** A newsstand in blue, cut into strips that don't quite meet. */
export function blueKiosk(): string {
  const random = randomOf('blue kiosk');
  const strips = times(10, (at) => {
    const x = at * 100;
    const rise = 120 + 560 * random.next();
    const tone = mix('#0b2f6b', '#4a90d9', random.next());
    return rect([x, SIDE - rise, 96, rise], `fill="${tone}"`) + rect([x, SIDE - rise - 26, 96, 14], 'fill="#f3efe4"');
  });
  const roof = times(8, (at) =>
    path(
      [
        [180 + at * 80, 300],
        [260 + at * 80, 300],
        [244 + at * 80, 410],
        [196 + at * 80, 410],
      ],
      `fill="${at % 2 === 0 ? '#f3efe4' : '#f26b3a'}"`,
      'Z',
    ),
  );
  return picture(
    '',
    rect([0, 0, SIDE, SIDE], 'fill="#0a1f4a"') +
      strips +
      rect([180, 232, 640, 70], 'fill="#f26b3a"') +
      roof +
      times(8, (at) => circle(220 + at * 80, 410, 40, `fill="${at % 2 === 0 ? '#f3efe4' : '#f26b3a'}"`)) +
      rect([220, 452, 20, 548], 'fill="#f3efe4"') +
      rect([760, 452, 20, 548], 'fill="#f3efe4"') +
      rect([240, 700, 520, 36], 'fill="#f3efe4"') +
      times(6, (at) =>
        rect(
          [262 + at * 82, 560 + (at % 3) * 18, 62, 140 - (at % 3) * 18],
          `fill="${['#f2c14e', '#f3efe4', '#f26b3a', '#8ec3f0'][at % 4]}"`,
        ),
      ),
  );
}

/** Hexagons, some of them warm. */
export function warmCircuits(): string {
  const random = randomOf('warm circuits');
  const size = 74;
  const hexagon = (x: number, y: number, radius: number, more: string) => {
    const half = radius * 0.866;
    return path(
      [
        [x, y - radius],
        [x + half, y - radius / 2],
        [x + half, y + radius / 2],
        [x, y + radius],
        [x - half, y + radius / 2],
        [x - half, y - radius / 2],
      ],
      more,
      'Z',
    );
  };
  const cells = times(10, (row) =>
    times(9, (column) => {
      const x = column * size * 1.732 + (row % 2) * size * 0.866 - 20;
      const y = row * size * 1.5;
      const heat =
        Math.max(0, 1 - Math.sqrt(((x - 560) / 520) ** 2 + ((y - 470) / 520) ** 2)) + 0.22 * (random.next() - 0.5);
      const colour =
        heat > 0.45
          ? mix('#f26430', '#ffd166', Math.min(1, (heat - 0.45) * 2))
          : mix('#22162f', '#b5304a', Math.max(0, heat) / 0.45);
      const ring = random.chance(0.22)
        ? hexagon(x, y, size * 0.5, 'fill="none" stroke="#fff3d6" stroke-opacity="0.6" stroke-width="5"')
        : '';
      return hexagon(x, y, size - 4, `fill="${colour}"`) + ring;
    }),
  );
  const wires = times(5, (at) => {
    const y = 140 + at * 190;
    const bend = 260 + 420 * random.next();
    return (
      path(
        [
          [0, y],
          [bend, y],
          [bend + 110, y + 64],
          [SIDE, y + 64],
        ],
        'fill="none" stroke="#fff3d6" stroke-opacity="0.22" stroke-width="6"',
      ) + circle(bend, y, 11, 'fill="#fff3d6" fill-opacity="0.7"')
    );
  });
  return picture(
    glow('warm', [
      [0, '#ffb347/0.45'],
      [1, '#ffb347/0'],
    ]),
    rect([0, 0, SIDE, SIDE], 'fill="#160e20"') + cells + wires + circle(560, 470, 520, 'fill="url(#warm)"'),
  );
}

/** Tiles of quarter circles that make flowers and ribbons where they meet. */
export function tapeGarden(): string {
  const random = randomOf('tape garden');
  const grounds = ['#f6d9c3', '#2a6f6b', '#f2a65a', '#274060', '#e4572e', '#f7efe0'];
  const count = 5;
  const size = SIDE / count;
  const tiles = times(count * count, (at) => {
    const ground = grounds[random.whole(0, 5)] ?? '';
    const rest = grounds.filter((colour) => colour !== ground);
    const [petal = '', dot = ''] = [rest[random.whole(0, 4)], rest[random.whole(0, 4)]];
    const turn = random.whole(0, 3) * 90;
    const half = n(size / 2);
    const full = n(size);
    const kinds = [
      `<path d="M0 0A${full} ${full} 0 0 1 ${full} ${full}A${full} ${full} 0 0 1 0 0Z" fill="${petal}"/>`,
      `<path d="M0 0H${half}A${half} ${half} 0 0 1 0 ${half}Z" fill="${petal}"/><path d="M${full} ${full}H${half}A${half} ${half} 0 0 1 ${full} ${half}Z" fill="${petal}"/>`,
      circle(size / 2, size / 2, size * 0.38, `fill="${petal}"`) +
        circle(size / 2, size / 2, size * 0.15, `fill="${dot}"`),
      times(
        4,
        (leaf) =>
          `<ellipse cx="${half}" cy="${n(size * 0.27)}" rx="${n(size * 0.15)}" ry="${n(size * 0.23)}" transform="rotate(${leaf * 90 + 45} ${half} ${half})" fill="${petal}"/>`,
      ) + circle(size / 2, size / 2, size * 0.1, `fill="${dot}"`),
      `<path d="M0 0H${full}A${half} ${half} 0 0 1 0 0Z" fill="${petal}"/><path d="M0 ${half}H${full}A${half} ${half} 0 0 1 0 ${half}Z" fill="${dot}"/>`,
    ];
    const [x, y] = [(at % count) * size, Math.floor(at / count) * size];
    return `<g transform="translate(${n(x)} ${n(y)})">${rect([0, 0, size + 0.5, size + 0.5], `fill="${ground}"`)}<g transform="rotate(${turn} ${half} ${half})">${kinds[random.whole(0, 4)]}</g></g>`;
  });
  return picture('', tiles);
}
