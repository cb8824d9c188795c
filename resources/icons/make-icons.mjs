/**
 * Draws `icon.svg` into the three forms that the systems ask for, and writes them beside it.
 * Run it after changing the drawing: `npx node resources/icons/make-icons.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Transformer } from '@napi-rs/image';

const here = (name) => new URL(name, import.meta.url);
const svg = readFileSync(here('icon.svg'), 'utf8');

/** Windows: everything up to 256 px, each as a PNG. */
const icoSizes = [16, 24, 32, 48, 64, 128, 256];

/** macOS: a type code a size; the second code of a size is for double density. */
const icnsTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

const pngs = new Map();
for (const side of new Set([...icoSizes, ...icnsTypes.map(([, size]) => size), 1024])) {
  const drawn = Transformer.fromSvg(svg).resize(side, side);
  pngs.set(side, await drawn.png());
}

writeFileSync(here('icon.png'), pngs.get(1024));
writeFileSync(here('icon.ico'), ico(icoSizes));
writeFileSync(here('icon.icns'), icns(icnsTypes));

/** A directory of pictures, then the pictures: https://en.wikipedia.org/wiki/ICO_(file_format) */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let at = head.length;
  for (const [index, side] of sizes.entries()) {
    const entry = 6 + 16 * index;
    // a byte holds the side; 256 is written as 0
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(pngs.get(side).length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += pngs.get(side).length;
  }
  return Buffer.concat([head, ...sizes.map((side) => pngs.get(side))]);
}

/** Chunks of type, length and PNG: https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
function icns(types) {
  const chunks = types.map(([type, side]) => chunk(type, pngs.get(side)));
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}
