/** The rules of smart lists of iTunes as bytes, made by hand: big endian, as `itunes-blob.ts` reads them. */

export interface MadeRule {
  readonly field: number;
  /** Without the bits for texts and for what is turned. */
  readonly operator: number;
  readonly isNegated?: boolean;
  readonly text?: string;
  readonly from?: bigint;
  readonly to?: bigint;
  /** So many units before now. */
  readonly ago?: { readonly count: bigint; readonly units: bigint };
}

export interface MadeGroup {
  readonly join: 'all' | 'any';
  readonly of: readonly (MadeRule | MadeGroup)[];
}

export interface MadeInfo {
  readonly isLive?: boolean;
  readonly hasRules?: boolean;
  readonly limit?: {
    readonly count: number;
    readonly unit: number;
    readonly by: number;
    readonly isTurned?: boolean;
  };
  readonly isCheckedOnly?: boolean;
}

const RELATIVE = 0x2dae2dae2dae2daen;

export function criteriaOf(group: MadeGroup): Buffer {
  const head = Buffer.alloc(136);
  head.write('SLst', 0, 'latin1');
  head.writeUInt32BE(0x0001_0001, 4);
  head.writeUInt32BE(group.of.length, 8);
  head.writeUInt32BE(group.join === 'any' ? 1 : 0, 12);
  return Buffer.concat([head, ...group.of.map(ruleBytes)]);
}

function ruleBytes(rule: MadeRule | MadeGroup): Buffer {
  const head = Buffer.alloc(56);
  const data = 'join' in rule ? criteriaOf(rule) : dataOf(rule);
  if (!('join' in rule)) {
    head.writeUInt32BE(rule.field, 0);
    const bits = (rule.text === undefined ? 0 : 0x0100_0000) + (rule.isNegated === true ? 0x0200_0000 : 0);
    head.writeUInt32BE(bits + rule.operator, 4);
  } else head.writeUInt32BE(1, 4);
  head.writeUInt32BE(data.length, 52);
  return Buffer.concat([head, data]);
}

function dataOf({ text, from = 0n, to = from, ago }: MadeRule): Buffer {
  if (text !== undefined) return Buffer.from(text, 'utf16le').swap16();
  const data = Buffer.alloc(68);
  data.writeBigUInt64BE(ago === undefined ? from : RELATIVE, 0);
  data.writeBigInt64BE(-(ago?.count ?? 0n), 8);
  data.writeBigUInt64BE(ago?.units ?? 1n, 16);
  data.writeBigUInt64BE(ago === undefined ? to : RELATIVE, 24);
  data.writeBigUInt64BE(1n, 40);
  return data;
}

export function infoOf({ isLive = true, hasRules = true, limit, isCheckedOnly = false }: MadeInfo = {}): Buffer {
  const info = Buffer.alloc(112);
  info[0] = Number(isLive);
  info[1] = Number(hasRules);
  info[2] = Number(limit !== undefined);
  info[3] = limit?.unit ?? 3;
  info.writeUInt32BE(limit?.by ?? 2, 4);
  info.writeUInt32BE(limit?.count ?? 25, 8);
  info[12] = Number(isCheckedOnly);
  info[13] = Number(limit?.isTurned ?? false);
  return info;
}

/** As a library's XML has them. */
export function blobsOf(group: MadeGroup, info: MadeInfo = {}): { readonly info: string; readonly criteria: string } {
  return { info: infoOf(info).toString('base64'), criteria: criteriaOf(group).toString('base64') };
}

/** Seconds from the beginning of 1904 to a moment of Greenwich. */
export function macSeconds(moment: string): bigint {
  return BigInt(Date.parse(moment)) / 1000n + 2_082_844_800n;
}
