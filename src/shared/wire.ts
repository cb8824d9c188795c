/**
 * Answers that may hold lists of ids (`Uint32Array`), for HTTP: JSON where there is none, else bytes of which the lists are
 * the end, as they are. As text the ids of a million tracks would hold both sides up for some 100 ms.
 * Electron's IPC and threads carry typed arrays by themselves and do not need this.
 */

// both Node and the window have these; this layer's types have neither environment's globals
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/** In place of a list: where among all ids it begins, and how many are its own. */
const TAG = '$u32';

const WORD_BYTES = Uint32Array.BYTES_PER_ELEMENT;

/**
 * JSON text of a value, or where lists are in it: the length of the text in bytes (32 bits), the text, as many zeros as make
 * it whole words, and the ids, all little-endian. Cost: one copy of the ids.
 */
export function encodeAnswer(value: unknown): string | Uint8Array<ArrayBuffer> {
  const lists: Uint32Array[] = [];
  let idCount = 0;
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (!(part instanceof Uint32Array)) return part;
    lists.push(part);
    idCount += part.length;
    return { [TAG]: [idCount - part.length, part.length] };
  });
  if (lists.length === 0) return text;
  const head = new TextEncoder().encode(text);
  const headWords = 1 + Math.ceil(head.length / WORD_BYTES);
  const words = new Uint32Array(headWords + idCount);
  const bytes = new Uint8Array(words.buffer);
  words[0] = head.length;
  bytes.set(head, WORD_BYTES);
  let at = headWords;
  for (const list of lists) {
    words.set(list, at);
    at += list.length;
  }
  return bytes;
}

/** The value that `encodeAnswer` wrote. The lists share the memory of what is given. Throws SyntaxError or RangeError on anything else. */
export function decodeAnswer(given: string | ArrayBuffer): unknown {
  if (typeof given === 'string') return JSON.parse(given);
  const [headBytes = 0] = new Uint32Array(given, 0, 1);
  const text = new TextDecoder().decode(new Uint8Array(given, WORD_BYTES, headBytes));
  const idsAt = WORD_BYTES * (1 + Math.ceil(headBytes / WORD_BYTES));
  return JSON.parse(text, (_key, part: unknown) => {
    const span = spanOf(part);
    return span === undefined ? part : new Uint32Array(given, idsAt + span.at * WORD_BYTES, span.count);
  });
}

function spanOf(part: unknown): { readonly at: number; readonly count: number } | undefined {
  if (typeof part !== 'object' || part === null || !(TAG in part) || !Array.isArray(part[TAG])) return undefined;
  const [at, count]: readonly unknown[] = part[TAG];
  return typeof at === 'number' && typeof count === 'number' && Object.keys(part).length === 1
    ? { at, count }
    : undefined;
}
