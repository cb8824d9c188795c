/** Flat covers of shapes, as if cut from paper. */
import { randomOf, sine } from '../sound/maths.ts';
import { around, circle, glow, gradient, mix, n, path, picture, rect, SIDE, times } from './svg.ts';

/** White trunks in a green light. */
export function birchLight(): string {
  const random = randomOf('birch light');
  const trunk = (x: number, width: number, tone: string) => {
    const lean = (random.next() - 0.5) * 40;
    const marks = times(13, () => {
      const y = random.next() * SIDE;
      const long = width * (0.25 + 0.45 * random.next());
      const at = x + (lean * y) / SIDE + (random.chance(0.5) ? 0 : width - long);
      return `<path d="M${n(at)} ${n(y)}q${n(long / 2)} ${n(-9 * random.next())} ${n(long)} 0q${n(-long / 2)} ${n(7 + 6 * random.next())} ${n(-long)} 0Z" fill="#2d2a26" fill-opacity="0.85"/>`;
    });
    return (
      path(
        [
          [x, 0],
          [x + width, 0],
          [x + width + lean, SIDE],
          [x + lean, SIDE],
        ],
        `fill="${tone}"`,
        'Z',
      ) + marks
    );
  };
  const far = times(
    7,
    (at) => `<g opacity="0.5">${trunk(30 + at * 146 + 40 * random.next(), 26 + 14 * random.next(), '#e6e6c4')}</g>`,
  );
  const near = [70, 300, 470, 770].map((x, at) => trunk(x, [84, 58, 104, 92][at] ?? 80, '#faf7ea')).join('');
  const leaves = times(90, () => {
    const [x, y, turn] = [random.next() * SIDE, random.next() * 420, Math.floor(random.next() * 360)];
    return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="15" ry="7" transform="rotate(${turn} ${n(x)} ${n(y)})" fill="${mix('#7fa03a', '#f0cf4f', random.next())}" fill-opacity="0.9"/>`;
  });
  return picture(
    [
      gradient('wood', [
        [0, '#f5e08a'],
        [0.5, '#a9c26a'],
        [1, '#3f6b45'],
      ]),
      glow('sun', [
        [0, '#fffbe0/1'],
        [0.35, '#fff3b0/0.7'],
        [1, '#fff3b0/0'],
      ]),
    ].join(''),
    rect([0, 0, SIDE, SIDE], 'fill="url(#wood)"') + circle(640, 300, 420, 'fill="url(#sun)"') + far + near + leaves,
  );
}

/** Ears of barley around a sun, as on a painted chest. */
export function barleySongs(): string {
  const ear = (turn: number) => {
    const grains = times(9, (at) => {
      const y = 190 + at * 26;
      const side = (sign: number) =>
        `<ellipse cx="${500 + sign * 17}" cy="${y}" rx="10" ry="21" transform="rotate(${sign * 24} ${500 + sign * 17} ${y})" fill="#e9b949"/>`;
      return side(-1) + side(1);
    });
    const whiskers = times(5, (at) =>
      path(
        [
          [500, 196],
          [500 + (at - 2) * 26, 96],
        ],
        'stroke="#e9b949" stroke-width="4" stroke-linecap="round"',
      ),
    );
    return `<g transform="rotate(${turn} 500 500)"><path d="M500 190V470" stroke="#f3dfa8" stroke-width="7"/>${whiskers}${grains}</g>`;
  };
  const leaf = (turn: number) =>
    `<g transform="rotate(${turn} 500 500)"><path d="M500 470C440 400 430 320 500 236C570 320 560 400 500 470Z" fill="#3f7d58"/><path d="M500 462V262" stroke="#f3dfa8" stroke-width="4"/></g>`;
  const corner = (x: number, y: number) =>
    circle(x, y, 74, 'fill="#d4552f"') + circle(x, y, 46, 'fill="#f3dfa8"') + circle(x, y, 22, 'fill="#123b3a"');
  return picture(
    '',
    rect([0, 0, SIDE, SIDE], 'fill="#123b3a"') +
      rect([36, 36, 928, 928], 'fill="none" stroke="#e9b949" stroke-width="6"') +
      rect([54, 54, 892, 892], 'fill="none" stroke="#d4552f" stroke-width="3"') +
      times(8, (at) => leaf(at * 45 + 22.5)) +
      times(8, (at) => ear(at * 45)) +
      circle(500, 500, 96, 'fill="#d4552f"') +
      circle(500, 500, 66, 'fill="#e9b949"') +
      times(12, (at) => circle(...around(500, 500, 81, at / 12), 7, 'fill="#f3dfa8"')) +
      circle(500, 500, 34, 'fill="#123b3a"') +
      corner(118, 118) +
      corner(882, 118) +
      corner(118, 882) +
      corner(882, 882),
  );
}

/** Heights of a country that is not there, and a way through it. */
export function paperMaps(): string {
  const height = (x: number, y: number) =>
    sine(x / 1270 + 0.1) * sine(y / 990 + 0.22) + 0.5 * sine(x / 610 + y / 720 + 0.4) + 0.22 * sine(y / 340 - x / 420);
  const bands = ['#e8e4cf', '#dfe3c3', '#cfdcb4', '#f0e2b6', '#ecd09a', '#e2b57e', '#d39a6a'];
  const cell = 20;
  const land = times(50, (row) => {
    // equal neighbours of a row are one strip
    let text = '';
    let from = 0;
    const bandAt = (column: number) =>
      Math.max(0, Math.min(bands.length - 1, Math.floor((height(column * cell, row * cell) + 1.4) * 2.5)));
    for (let column = 1; column <= 50; column++) {
      if (column < 50 && bandAt(column) === bandAt(from)) continue;
      text += rect(
        [from * cell, row * cell, (column - from) * cell + 0.5, cell + 0.5],
        `fill="${bands[bandAt(from)] ?? ''}"`,
      );
      from = column;
    }
    return text;
  });
  const way = Array.from({ length: 60 }, (_, at) => {
    const share = at / 59;
    return [130 + 720 * share + 60 * sine(share * 1.7), 820 - 600 * share + 90 * sine(share * 1.3 + 0.1)] as const;
  });
  const folds = [1, 2, 3]
    .map(
      (at) =>
        rect([at * 250 - 3, 0, 6, SIDE], 'fill="#fff" fill-opacity="0.5"') +
        rect([at * 250 + 3, 0, 26, SIDE], 'fill="#6b5a3a" fill-opacity="0.07"'),
    )
    .join('');
  return picture(
    '<filter id="soft"><feGaussianBlur stdDeviation="9"/></filter>',
    rect([0, 0, SIDE, SIDE], 'fill="#e8e4cf"') +
      `<g filter="url(#soft)">${land}</g>` +
      contours(height) +
      '<path d="M-20 640C180 560 260 760 430 690S700 470 1020 560" fill="none" stroke="#7fb3c8" stroke-width="20" stroke-opacity="0.9"/>' +
      path(way, 'fill="none" stroke="#c0392b" stroke-width="8" stroke-dasharray="22 16" stroke-linecap="round"') +
      circle(way[0]?.[0] ?? 0, way[0]?.[1] ?? 0, 20, 'fill="#c0392b"') +
      '<path d="M850 296c-58-72-74-104-74-138a74 74 0 0 1 148 0c0 34-16 66-74 138Z" fill="#c0392b"/>' +
      circle(850, 158, 29, 'fill="#f7efdc"') +
      folds +
      rect([0, 497, SIDE, 6], 'fill="#fff" fill-opacity="0.45"'),
  );
}

/** Lines of equal height, found on a grid: where two corners of a cell lie on either side of it. */
function contours(height: (x: number, y: number) => number): string {
  const cell = 20;
  let d = '';
  for (let level = -1.2; level <= 1.6; level += 0.2) {
    for (let row = 0; row < 50; row++) {
      for (let column = 0; column < 50; column++) {
        const [x, y] = [column * cell, row * cell];
        const corners = [
          [x, y],
          [x + cell, y],
          [x + cell, y + cell],
          [x, y + cell],
        ] as const;
        const found = corners.flatMap(([ax, ay], at) => {
          const [bx, by] = corners[(at + 1) % 4] ?? corners[0];
          const [a, b] = [height(ax, ay) - level, height(bx, by) - level];
          if (a < 0 === b < 0) return [];
          const share = a / (a - b);
          return [[ax + (bx - ax) * share, ay + (by - ay) * share] as const];
        });
        const [from, to] = found;
        if (from !== undefined && to !== undefined) d += `M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}`;
      }
    }
  }
  return `<path d="${d}" fill="none" stroke="#8a6f47" stroke-width="1.8" stroke-opacity="0.55"/>`;
}

/** A red sun behind pines, over waves like scales. */
export function gardenAtDawn(): string {
  const scale = (x: number, y: number) =>
    ['#f2e9d8', '#1f3a5f', '#f2e9d8', '#2f5a86', '#f2e9d8', '#e8866a']
      .map((colour, at) => circle(x, y, 62 - at * 10.5, `fill="${colour}"`))
      .join('');
  const waves = times(7, (row) => times(10, (column) => scale(column * 124 - 62 + (row % 2) * 62, 700 + row * 50)));
  const cloud = (x: number, y: number, width: number) =>
    rect([x, y, width, 26], 'rx="13" fill="#fbf3e4" fill-opacity="0.92"') +
    rect([x + 46, y + 34, width * 0.7, 22], 'rx="11" fill="#fbf3e4" fill-opacity="0.8"');
  return picture(
    gradient('dawn', [
      [0, '#f7e6cf'],
      [0.6, '#f5cdb0'],
      [1, '#eeaf95'],
    ]),
    rect([0, 0, SIDE, SIDE], 'fill="url(#dawn)"') +
      circle(500, 400, 240, 'fill="#d8432f"') +
      cloud(110, 352, 330) +
      cloud(560, 470, 320) +
      cloud(640, 250, 210) +
      '<path d="M0 700L0 560Q160 500 300 590T620 600T1000 540V720H0Z" fill="#35506b" fill-opacity="0.55"/>' +
      waves,
  );
}
