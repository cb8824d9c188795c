/** Damage to a sound file as chance, careless programs and attackers do it. */
import type { Random } from './random.ts';

/** What a mutated file must not outgrow. */
const MAX_BYTES = 512 * 1024;

/** Where formats name what follows, usually with its length beside it. */
const MARKS = [
  'ID3|TIT2|TPE1|TXXX|APIC|COMM|USLT|POPM|UFID|TCON|PRIV|GEOB|TAG|APETAGEX|LYRICS|Xing|Info|VBRI|LAME',
  'fLaC|OggS|OpusHead|OpusTags|vorbis|Speex|TITLE=|METADATA_BLOCK_PICTURE|ftyp|moov|trak|mdia|stbl|stsd',
  'stsz|stsc|stco|mdhd|udta|meta|ilst|data|covr|----|trkn|esds|RIFF|fmt |LIST|INFO|id3 |FORM|SSND|wvpk',
  'MAC |MPCK|MP+|TTA1|DSD |FRM8|PROP',
  '\xff\xd8\xff|\x89PNG|\x30\x26\xb2\x75|\x33\x26\xb2\x75|\x40\xa4\xd0\xd2|\x1a\x45\xdf\xa3|\x18\x53\x80\x67|\x16\x54\xae\x6b',
].flatMap((line) => line.split('|'));

const SIZES = [0n, 1n, 7n, 8n, 0x7fn, 0x80n, 0x7fffn, 0xffffn, 0x7fffffffn, 0x80000000n, 0xfffffffen, 0xffffffffn];
const WIDE_SIZES = [...SIZES, 2n ** 53n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n] as const;
const FILLS = [0x00, 0xff, 0x20, 0x41, 0x80, 0x0a] as const;

export interface Mutant {
  readonly bytes: Buffer;
  /** What was done to it, in order. */
  readonly how: readonly string[];
}

/** One to four kinds of damage on a copy; `others` are files to take pieces from. */
export function mutate(random: Random, original: Buffer, others: readonly Buffer[]): Mutant {
  let bytes: Buffer = Buffer.from(original);
  const how: string[] = [];
  for (let left = 1 + random.below(4); left > 0 && bytes.length > 0; left--) {
    const [name, damage] = random.pick(damages);
    bytes = damage(random, bytes, others).subarray(0, MAX_BYTES);
    how.push(name);
  }
  return { bytes, how };
}

type Damage = (random: Random, bytes: Buffer, others: readonly Buffer[]) => Buffer;

const damages: readonly (readonly [name: string, damage: Damage])[] = [
  ['flip', flipBits],
  ['flip', flipBits],
  ['cut', (random, bytes) => bytes.subarray(0, placeIn(random, bytes))],
  ['behead', (random, bytes) => bytes.subarray(Math.min(placeIn(random, bytes), bytes.length - 1))],
  ['size', (random, bytes) => writeSize(random, bytes, placeIn(random, bytes))],
  ['size', (random, bytes) => writeSize(random, bytes, placeIn(random, bytes))],
  ['marked size', (random, bytes) => writeSize(random, bytes, markIn(random, bytes) + random.below(12))],
  ['marked size', (random, bytes) => writeSize(random, bytes, markIn(random, bytes) - random.below(12))],
  ['marked flip', (random, bytes) => flipBits(random, bytes, [], markIn(random, bytes) + random.below(24))],
  ['splice', splice],
  ['repeat', repeat],
  ['delete', (random, bytes) => replaced(bytes, rangeIn(random, bytes), Buffer.alloc(0))],
  ['fill', (random, bytes) => fill(random, bytes)],
  ['front', (random, bytes, others) => Buffer.concat([random.pick(others), bytes])],
  ['back', (random, bytes, others) => Buffer.concat([bytes, random.pick(others)])],
];

/** Mostly near the two ends, where the tags are. */
function placeIn(random: Random, bytes: Buffer): number {
  if (random.oneIn(4)) return random.below(bytes.length);
  const near = random.below(Math.min(bytes.length, random.pick([64, 512, 4096])));
  return random.oneIn(3) ? bytes.length - 1 - near : near;
}

function markIn(random: Random, bytes: Buffer): number {
  const mark = Buffer.from(random.pick(MARKS), 'latin1');
  const from = random.oneIn(2) ? 0 : random.below(bytes.length);
  const found = bytes.indexOf(mark, from);
  return found === -1 ? placeIn(random, bytes) : found + (random.oneIn(2) ? mark.length : 0);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeIn(random: Random, bytes: Buffer): Range {
  const start = placeIn(random, bytes);
  return { start, end: Math.min(bytes.length, start + 1 + random.below(random.pick([8, 64, 1024, 16_384]))) };
}

function replaced(bytes: Buffer, { start, end }: Range, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)]);
}

function flipBits(random: Random, bytes: Buffer, _others: readonly Buffer[] = [], at?: number): Buffer {
  for (let left = 1 + random.below(8); left > 0; left--) {
    const place = Math.min(at ?? placeIn(random, bytes), bytes.length - 1);
    bytes.writeUInt8((bytes[place] ?? 0) ^ (random.oneIn(3) ? 1 + random.below(255) : 1 << random.below(8)), place);
  }
  return bytes;
}

/** A number of 1 to 8 bytes in any of the forms that formats use. */
function writeSize(random: Random, bytes: Buffer, wanted: number): Buffer {
  const width = random.pick([1, 2, 3, 4, 4, 4, 8]);
  const at = Math.max(0, Math.min(wanted, bytes.length - width));
  if (bytes.length < width) return bytes;
  const real = BigInt(bytes.length - at) + BigInt(random.below(5) - 2);
  const value = random.oneIn(4) ? real : random.pick(WIDE_SIZES);
  const digits = Array.from({ length: width }, (_, place) => Number((value >> BigInt(place * 8)) & 0xffn));
  // little-endian as they stand; big-endian and the seven bits of ID3 the other way round
  const form = random.below(3);
  const out = form === 0 ? digits : digits.toReversed();
  for (const [place, digit] of out.entries()) bytes.writeUInt8(form === 2 ? digit & 0x7f : digit, at + place);
  return bytes;
}

function splice(random: Random, bytes: Buffer, others: readonly Buffer[]): Buffer {
  const other = random.pick(others);
  const { start, end } = rangeIn(random, other);
  const into = rangeIn(random, bytes);
  return replaced(bytes, random.oneIn(2) ? into : { start: into.start, end: into.start }, other.subarray(start, end));
}

function repeat(random: Random, bytes: Buffer): Buffer {
  const { start, end } = rangeIn(random, bytes);
  const piece = bytes.subarray(start, end);
  const most = Math.floor((MAX_BYTES - bytes.length) / Math.max(1, piece.length));
  const count = Math.max(0, Math.min(most, random.pick([1, 2, 16, 256, 5000])));
  return replaced(bytes, { start: end, end }, Buffer.concat(Array.from({ length: count }, () => piece)));
}

function fill(random: Random, bytes: Buffer): Buffer {
  const { start, end } = rangeIn(random, bytes);
  return bytes.fill(random.pick(FILLS), start, end);
}
