/**
 * JSON for values that may hold a `Uint32Array` (lists of ids), for the transports that carry text: HTTP, WebSocket.
 * Electron's IPC and threads carry typed arrays as they are and do not need this.
 */

// both Node and the window have these; this layer's types have neither environment's globals
declare function btoa(binary: string): string;
declare function atob(base64: string): string;

const TAG = '$u32';

/** Of newer engines, which read a million ids ten times faster by it than letter by letter. */
const decoder: Uint8ArrayConstructor & { readonly fromBase64?: (text: string) => Uint8Array } = Uint8Array;

/** JSON text of a value; a `Uint32Array` becomes `{"$u32": base64 of little-endian bytes}`. Cost: one copy. */
export function encodeWire(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint32Array ? { [TAG]: toBase64(part) } : part,
  );
}

/** The value that `encodeWire` wrote. Throws SyntaxError on text that is not JSON. */
export function decodeWire(text: string): unknown {
  // a function that sees every value makes parsing several times slower, and most answers hold no ids
  if (!text.includes(TAG)) return JSON.parse(text);
  return JSON.parse(text, (_key, part: unknown) => (isTagged(part) ? fromBase64(part[TAG]) : part));
}

function isTagged(part: unknown): part is { readonly [TAG]: string } {
  return (
    typeof part === 'object' &&
    part !== null &&
    TAG in part &&
    typeof part[TAG] === 'string' &&
    Object.keys(part).length === 1
  );
}

function toBase64(ids: Uint32Array): string {
  const bytes = new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength);
  let binary = '';
  // String.fromCharCode takes its bytes as arguments, and engines limit how many
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

function fromBase64(text: string): Uint32Array {
  const ready = decoder.fromBase64?.(text);
  if (ready !== undefined) return new Uint32Array(ready.buffer);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return new Uint32Array(bytes.buffer);
}
