/** Covers of the ambient albums: a harbour, and rooms that the sea walks through. */
import { randomOf, sine } from '../sound/maths.ts';
import { circle, glow, gradient, mix, n, path, picture, rect, SIDE, times } from './svg.ts';

/** A low sun over still water. */
export function slowHarbour(): string {
  const random = randomOf('slow harbour');
  const horizon = 560;
  const defs = [
    gradient('sky', [
      [0, '#1d3b4f'],
      [0.55, '#6f8f94'],
      [0.85, '#e9b48a'],
      [1, '#f6d3a4'],
    ]),
    gradient('sea', [
      [0, '#e2a983'],
      [0.18, '#7f8f8f'],
      [1, '#14303f'],
    ]),
    glow('halo', [
      [0, '#fff1cf/0.9'],
      [0.4, '#ffd9a0/0.35'],
      [1, '#ffd9a0/0'],
    ]),
  ].join('');
  const hills = times(3, (layer) => {
    const base = horizon - 18 + layer * 8;
    const points = Array.from({ length: 51 }, (_, at) => {
      const x = at * 20;
      const wave = sine(x / (700 - layer * 160) + layer * 0.31) * (46 - layer * 13) + sine(x / 260 + layer * 0.7) * 12;
      return [x, base - 34 + layer * 10 - wave] as const;
    });
    return path(
      [...points, [SIDE, horizon], [0, horizon]],
      `fill="${mix('#8c8d86', '#2b4653', layer / 2)}" fill-opacity="0.85"`,
      'Z',
    );
  });
  // the sun's road on the water breaks up towards us
  const road = times(46, (at) => {
    const depth = at / 45;
    const y = horizon + 6 + depth * depth * 400;
    const width = (40 + 210 * depth) * (0.45 + 0.55 * random.next());
    const x = 640 + (random.next() - 0.5) * 130 * depth;
    return rect(
      [x - width / 2, y, width, 2.4 + 7 * depth],
      `rx="4" fill="#ffe2b4" fill-opacity="${n(0.75 - 0.5 * depth)}"`,
    );
  });
  const mast = (x: number, height: number) =>
    `<path d="M${x} ${horizon + 34}V${horizon + 34 - height}" stroke="#122530" stroke-width="5"/><path d="M${x} ${horizon + 40 - height}L${x - 62} ${horizon + 22}M${x} ${horizon + 60 - height}L${x + 70} ${horizon + 22}" stroke="#122530" stroke-width="2"/><path d="M${x - 96} ${horizon + 24}Q${x} ${horizon + 78} ${x + 104} ${horizon + 20}L${x + 84} ${horizon + 52}Q${x} ${horizon + 84} ${x - 72} ${horizon + 54}Z" fill="#122530"/>`;
  return picture(
    defs,
    rect([0, 0, SIDE, horizon], 'fill="url(#sky)"') +
      circle(640, 468, 300, 'fill="url(#halo)"') +
      circle(640, 468, 78, 'fill="#fff0cd"') +
      hills +
      rect([0, horizon, SIDE, SIDE - horizon], 'fill="url(#sea)"') +
      road +
      mast(255, 236) +
      `<g opacity="0.25" transform="translate(0 ${2 * horizon + 92}) scale(1 -1)">${mast(255, 190)}</g>`,
  );
}

/** Arches within arches, each with its own tide. */
export function tidalRooms(): string {
  const colours = ['#e8dccb', '#d9bfa4', '#c98f74', '#a65f55', '#6d4453', '#3b3350', '#1e2742', '#f1c27d'];
  const arch = (inset: number, colour: string) => {
    const left = 110 + inset;
    const right = SIDE - 110 - inset;
    const radius = (right - left) / 2;
    const top = 130 + inset * 1.12 + radius;
    return `<path d="M${n(left)} ${SIDE}V${n(top)}A${n(radius)} ${n(radius)} 0 0 1 ${n(right)} ${n(top)}V${SIDE}Z" fill="${colour}"/>`;
  };
  const tide = (y: number, colour: string, opacity: number) => {
    const points = Array.from({ length: 101 }, (_, at) => [at * 10, y + 13 * sine(at / 33 + y / 700)] as const);
    return path([...points, [SIDE, SIDE], [0, SIDE]], `fill="${colour}" fill-opacity="${opacity}"`, 'Z');
  };
  return picture(
    gradient('wall', [
      [0, '#f3eadb'],
      [1, '#e2cfb6'],
    ]),
    rect([0, 0, SIDE, SIDE], 'fill="url(#wall)"') +
      colours.map((colour, at) => arch(at * 46, colour)).join('') +
      tide(770, '#2f6f7d', 0.55) +
      tide(830, '#225866', 0.6) +
      tide(900, '#163f4f', 0.75),
  );
}
