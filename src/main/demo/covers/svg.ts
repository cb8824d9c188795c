/** Small words for drawing: every design is a text of shapes on a square of a thousand. */
import { sine } from '../sound/maths.ts';

export const SIDE = 1000;

/** A number, short. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A point at a distance from a centre; turns count clockwise from the top. */
export function around(x: number, y: number, radius: number, turns: number): readonly [number, number] {
  return [x + radius * sine(turns), y - radius * sine(turns + 0.25)];
}

/** A filled circle; `more` are further attributes. */
export function circle(x: number, y: number, radius: number, more: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${more}/>`;
}

/** A rectangle: its upper left corner, its width and its height. */
export function rect([x, y, width, height]: readonly [number, number, number, number], more: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${more}/>`;
}

/** A line through points, or an area where `more` fills it. */
export function path(points: readonly (readonly [number, number])[], more: string, close = ''): string {
  const text = points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
  return `<path d="${text}${close}" ${more}/>`;
}

/** Colours from top to bottom; `x2`, `y2` turn them. */
export function gradient(
  id: string,
  stops: readonly (readonly [number, string])[],
  direction = 'x1="0" y1="0" x2="0" y2="1"',
): string {
  const inner = stops.map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`).join('');
  return `<linearGradient id="${id}" ${direction}>${inner}</linearGradient>`;
}

/** Colours from the middle outwards; each may fade: `#rrggbb/0.5`. */
export function glow(
  id: string,
  stops: readonly (readonly [number, string])[],
  at = 'cx="0.5" cy="0.5" r="0.5"',
): string {
  const inner = stops
    .map(([offset, colour]) => {
      const [plain = '', opacity = '1'] = colour.split('/');
      return `<stop offset="${offset}" stop-color="${plain}" stop-opacity="${opacity}"/>`;
    })
    .join('');
  return `<radialGradient id="${id}" ${at}>${inner}</radialGradient>`;
}

/** A colour between two, `share` of the way. */
export function mix(from: string, to: string, share: number): string {
  const channel = (text: string, at: number) => Number.parseInt(text.slice(1 + 2 * at, 3 + 2 * at), 16);
  const mixed = [0, 1, 2].map((at) => Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The whole picture. */
export function picture(defs: string, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${SIDE} ${SIDE}"><defs>${defs}</defs>${shapes}</svg>`;
}

/** So many things in a row, joined. */
export function times(count: number, draw: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => draw(at)).join('');
}
