/**
 * Structured clone as text, because a browser binding carries JSON only. Runs in the page too, as text without
 * imports. Cycles are not carried; the app sends none.
 */
/* oxlint-disable typescript/no-base-to-string -- the codec reads only what it wrote itself */

type Packed = string | number | boolean | null | readonly Packed[] | { readonly [key: string]: Packed };

/** Text of a value as structured clone would carry it; throws where structured clone would. */
export function encodeClone(value: unknown): string {
  // refuses functions, symbols and nodes exactly as Electron's wire does
  return JSON.stringify(pack(structuredClone(value)));
}

/** The value that `encodeClone` wrote. */
export function decodeClone(text: string): unknown {
  return unpack(JSON.parse(text) as Packed);
}

function pack(value: unknown): Packed {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : tag('number', Object.is(value, -0) ? '-0' : String(value));
  if (value === undefined) return tag('undefined', null);
  if (typeof value === 'bigint') return tag('bigint', String(value));
  if (Array.isArray(value)) return value.map(pack);
  if (value instanceof Date) return tag('date', value.getTime());
  if (value instanceof Map)
    return tag(
      'map',
      [...value].map(([key, item]) => [pack(key), pack(item)]),
    );
  if (value instanceof Set) return tag('set', [...value].map(pack));
  if (value instanceof Error) return tag('error', value.message);
  if (ArrayBuffer.isView(value))
    return tag(value.constructor.name, toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
  if (value instanceof ArrayBuffer) return tag('ArrayBuffer', toBase64(new Uint8Array(value)));
  const fields = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
  return '$' in fields ? tag('object', fields) : fields;
}

function tag(type: string, held: Packed): Packed {
  return { $: type, held };
}

function unpack(packed: Packed): unknown {
  if (typeof packed !== 'object' || packed === null) return packed;
  if (Array.isArray(packed)) return packed.map(unpack);
  const fields = packed as { readonly [key: string]: Packed };
  return typeof fields['$'] === 'string' ? unpackTagged(fields['$'], fields['held'] ?? null) : unpackFields(fields);
}

function unpackFields(fields: { readonly [key: string]: Packed }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, unpack(item)]));
}

function unpackTagged(type: string, held: Packed): unknown {
  switch (type) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(held);
    case 'bigint':
      return BigInt(String(held));
    case 'date':
      return new Date(Number(held));
    case 'map':
      return new Map(unpack(held) as [unknown, unknown][]);
    case 'set':
      return new Set(unpack(held) as unknown[]);
    case 'error':
      return new Error(String(held));
    case 'object':
      return unpackFields(held as { readonly [key: string]: Packed });
    default:
      return toView(type, fromBase64(String(held)));
  }
}

function toView(type: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  const { buffer } = bytes;
  switch (type) {
    case 'ArrayBuffer':
      return buffer;
    case 'Uint8Array':
      return bytes;
    case 'Uint32Array':
      return new Uint32Array(buffer);
    case 'Int32Array':
      return new Int32Array(buffer);
    case 'Float32Array':
      return new Float32Array(buffer);
    case 'Float64Array':
      return new Float64Array(buffer);
    default:
      throw new Error(`the stand-in can't carry a ${type}`);
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
