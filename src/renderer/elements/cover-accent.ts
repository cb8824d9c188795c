/** An accent taken from a picture and corrected until text can be read on it and in it. Colours are `[r, g, b]`, 0 to 255. */
export type Rgb = readonly [number, number, number];

export interface Accent {
  readonly accent: Rgb;
  /** For text on the accent. */
  readonly onAccent: Rgb;
  /** A quiet ground on which the accent itself can be read. */
  readonly soft: Rgb;
}

export const MIN_CONTRAST = 4.5;
const SOFT_PART = 0.14;
const MIN_SATURATION = 0.18;
const HUE_STEPS = 24;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** The colour that gives a picture its character, or null where it is grey. `pixels` are RGBA bytes. */
export function characteristicColour(pixels: ArrayLike<number>): Rgb | null {
  const weights = new Float64Array(HUE_STEPS);
  const sums = Array.from({ length: HUE_STEPS }, () => [0, 0, 0] as [number, number, number]);
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const rgb: Rgb = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const { hue, saturation, lightness } = toHsl(rgb);
    if (saturation < MIN_SATURATION || lightness < 0.08 || lightness > 0.94) continue;
    const step = Math.floor((hue / 360) * HUE_STEPS) % HUE_STEPS;
    const weight = saturation * (1 - Math.abs(2 * lightness - 1));
    weights[step] = (weights[step] ?? 0) + weight;
    const sum = sums[step];
    if (sum !== undefined) rgb.forEach((channel, index) => (sum[index] = (sum[index] ?? 0) + channel * weight));
  }
  const best = weights.indexOf(Math.max(...weights));
  const weight = weights[best] ?? 0;
  const sum = sums[best];
  // a few coloured pixels of a grey picture are noise
  if (sum === undefined || weight < pixels.length / 4 / 100) return null;
  return [sum[0] / weight, sum[1] / weight, sum[2] / weight];
}

/** The colour made lighter or darker, keeping its hue, until it can be read on `ground` and on its own soft ground. */
export function readableAccent(colour: Rgb, ground: Rgb): Accent {
  const { hue, saturation, lightness } = toHsl(colour);
  const isDarkGround = luminance(ground) < 0.5;
  const end = isDarkGround ? 1 : 0;
  for (let part = 0; part < 1; part += 0.02) {
    const accent = fromHsl({ hue, saturation, lightness: lightness + (end - lightness) * part });
    const soft = mix(accent, ground, SOFT_PART);
    if (contrast(accent, ground) >= MIN_CONTRAST && contrast(accent, soft) >= MIN_CONTRAST) {
      return { accent, soft, onAccent: contrast(accent, WHITE) >= MIN_CONTRAST ? WHITE : BLACK };
    }
  }
  const accent = isDarkGround ? WHITE : BLACK;
  return { accent, soft: mix(accent, ground, SOFT_PART), onAccent: isDarkGround ? BLACK : WHITE };
}

/** WCAG's ratio, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function mix(one: Rgb, other: Rgb, part: number): Rgb {
  const blend = (a: number, b: number): number => Math.round(a * part + b * (1 - part));
  return [blend(one[0], other[0]), blend(one[1], other[1]), blend(one[2], other[2])];
}

function toHsl([r, g, b]: Rgb): Hsl {
  const max = Math.max(r, g, b) / 255;
  const min = Math.min(r, g, b) / 255;
  const span = max - min;
  const lightness = (max + min) / 2;
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const [red, green, blue] = [r / 255, g / 255, b / 255];
  const sector =
    max === red ? (green - blue) / span : max === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return { hue: (sector * 60 + 360) % 360, saturation: span / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl({ hue, saturation, lightness }: Hsl): Rgb {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const place = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - chroma * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
