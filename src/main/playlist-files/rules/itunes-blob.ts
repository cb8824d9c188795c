/**
 * The rules of smart lists of iTunes as bytes: `Smart Criteria` is a list (`SLst`) of rules, big endian, some of which hold
 * lists themselves; `Smart Info` says how many of what is found are taken.
 */

export interface BlobRule {
  readonly kind: 'rule';
  readonly field: number;
  /** Without the bits for texts and for what is turned. */
  readonly operator: number;
  readonly isNegated: boolean;
  /** Null for rules about numbers. */
  readonly text: string | null;
  readonly from: BlobValue;
  readonly to: BlobValue;
}

/** `number` of `units`, or, where `number` is `relativeDate`, so many `units` of seconds from now. */
export interface BlobValue {
  readonly number: bigint;
  readonly distance: bigint;
  readonly units: bigint;
}

export interface BlobGroup {
  readonly kind: 'group';
  readonly isAny: boolean;
  readonly of: readonly (BlobRule | BlobGroup)[];
}

export interface BlobInfo {
  readonly isLive: boolean;
  /** Else all tracks are meant, whatever the rules say. */
  readonly hasRules: boolean;
  readonly isLimited: boolean;
  readonly limitUnit: number;
  readonly limitCount: number;
  readonly orderBy: number;
  readonly isOrderTurned: boolean;
  readonly isCheckedOnly: boolean;
}

/** Stands where a date is reckoned from now. */
export const relativeDate = 0x2d_ae_2d_ae_2d_ae_2d_aen;

const LIST_HEAD = 136;
const RULE_HEAD = 56;
/** Two values of three numbers each; what follows them says nothing. */
const VALUES = 48;
const TEXT_BIT = 0x01_00_00_00;
const NOT_BIT = 0x02_00_00_00;
/** Far more than the language has room for: what comes after them is not looked at. */
const MAX_RULES = 1000;
const MAX_DEPTH = 32;

const NO_VALUE: BlobValue = { number: 0n, distance: 0n, units: 1n };

/** Undefined where it is damaged or is no such list. Cost: one pass, each byte at most once a level. */
export function decodeCriteria(bytes: Buffer): BlobGroup | undefined {
  return decodeList(bytes, { left: MAX_RULES }, 0);
}

function decodeList(bytes: Buffer, budget: { left: number }, depth: number): BlobGroup | undefined {
  if (depth > MAX_DEPTH || bytes.length < LIST_HEAD || bytes.toString('latin1', 0, 4) !== 'SLst') return undefined;
  const count = bytes.readUInt32BE(8);
  const join = bytes.readUInt32BE(12);
  if (join > 1) return undefined;
  const of: (BlobRule | BlobGroup)[] = [];
  let at = LIST_HEAD;
  for (let no = 0; no < count; no++) {
    if (--budget.left < 0 || at + RULE_HEAD > bytes.length) return undefined;
    const end = at + RULE_HEAD + bytes.readUInt32BE(at + 52);
    if (end > bytes.length) return undefined;
    const field = bytes.readUInt32BE(at);
    const action = bytes.readUInt32BE(at + 4);
    const data = bytes.subarray(at + RULE_HEAD, end);
    const part = field === 0 ? decodeList(data, budget, depth + 1) : decodeRule(field, action, data);
    if (part === undefined) return undefined;
    of.push(part);
    at = end;
  }
  return { kind: 'group', isAny: join === 1, of };
}

function decodeRule(field: number, action: number, data: Buffer): BlobRule | undefined {
  const isText = (action & TEXT_BIT) !== 0;
  const rule = { kind: 'rule', field, operator: action & 0xff_ff, isNegated: (action & NOT_BIT) !== 0 } as const;
  if (isText) return { ...rule, text: textOf(data), from: NO_VALUE, to: NO_VALUE };
  if (data.length < VALUES) return undefined;
  return { ...rule, text: null, from: valueAt(data, 0), to: valueAt(data, VALUES / 2) };
}

function valueAt(data: Buffer, at: number): BlobValue {
  return {
    number: data.readBigUInt64BE(at),
    distance: data.readBigInt64BE(at + 8),
    units: data.readBigUInt64BE(at + 16),
  };
}

/** UTF-16, big endian; half a letter at the end is none. */
function textOf(data: Buffer): string {
  const whole = Buffer.from(data.subarray(0, data.length - (data.length % 2)));
  return whole.swap16().toString('utf16le').replaceAll('\0', '').toWellFormed();
}

/** Undefined where it is too short to be one. */
export function decodeInfo(bytes: Buffer): BlobInfo | undefined {
  if (bytes.length < 14) return undefined;
  return {
    isLive: bytes[0] !== 0,
    hasRules: bytes[1] !== 0,
    isLimited: bytes[2] !== 0,
    limitUnit: bytes.readUInt8(3),
    orderBy: bytes.readUInt32BE(4),
    limitCount: bytes.readUInt32BE(8),
    isCheckedOnly: bytes[12] !== 0,
    isOrderTurned: bytes[13] !== 0,
  };
}
