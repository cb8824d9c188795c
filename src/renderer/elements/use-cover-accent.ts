import { useEffect, useState, type CSSProperties } from 'react';
import { noteFailedCover, useFailedCovers } from './failed-covers.ts';
import { characteristicColour, readableAccent, type Rgb } from './cover-accent.ts';

const SIDE = 24;
// the panel's colours of `tokens.css`: of all grounds the nearest to the accent
const LIGHT_GROUND: Rgb = [240, 240, 238];
const DARK_GROUND: Rgb = [35, 35, 38];

type AccentStyle = CSSProperties & Record<`--color-${string}`, string>;

const known = new Map<string, AccentStyle>();

/** Tokens that make the accent of a part of the window that of a picture; nothing where it has no colour or cannot be read. */
export function useCoverAccent(source: string | null): AccentStyle | undefined {
  const [, setLoaded] = useState('');
  useEffect(() => {
    if (source === null || known.has(source) || useFailedCovers.getState().sources.has(source)) return;
    readColour(source).then(
      (colour) => {
        known.set(source, colour === null ? {} : toStyle(colour));
        setLoaded(source);
      },
      // the accent of the window stays
      () => noteFailedCover(source),
    );
  }, [source]);
  return source === null ? undefined : known.get(source);
}

async function readColour(source: string): Promise<Rgb | null> {
  const image = new Image();
  // without it a picture of another scheme may be shown but not read
  image.crossOrigin = 'anonymous';
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  context.drawImage(image, 0, 0, SIDE, SIDE);
  return characteristicColour(context.getImageData(0, 0, SIDE, SIDE).data);
}

function toStyle(colour: Rgb): AccentStyle {
  const light = readableAccent(colour, LIGHT_GROUND);
  const dark = readableAccent(colour, DARK_GROUND);
  const both = (one: Rgb, other: Rgb): string => `light-dark(rgb(${one.join(' ')}), rgb(${other.join(' ')}))`;
  return {
    '--color-accent': both(light.accent, dark.accent),
    '--color-on-accent': both(light.onAccent, dark.onAccent),
    '--color-accent-soft': both(light.soft, dark.soft),
  };
}
