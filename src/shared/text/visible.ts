/** Strangers' text made harmless to look at: what would steer a terminal, or turn the order of reading, is seen. */

// all that is neither a sign nor a mark that names of the world need (U+200C to U+200F, U+061C)
const ODD = // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const ODD_ALL = new RegExp(ODD, 'gu');
const LINES = /[\t\n]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200E\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * The text with control characters as signs (`␊`), and as `‹U+202E›` what turns the order of reading without end.
 * Isolates that are closed again stay. `keepsLines` leaves tabs and ends of lines as they are. Idempotent.
 */
export function visibleText(text: string, keepsLines = false): string {
  if (!ODD.test(text)) return text;
  const open: number[] = [];
  const closed = new Set<number>();
  for (const { index, 0: char } of text.matchAll(/[\u2066-\u2069]/gu)) {
    if (char !== POP_ISOLATE) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) closed.add(start).add(index);
    }
  }
  return text.replaceAll(ODD_ALL, (char, at: number) =>
    closed.has(at) || (keepsLines && LINES.test(char)) ? char : signOf(char),
  );
}

/** The visible text, which turns nothing around it wherever it is put in. Idempotent. */
export function isolatedText(text: string, keepsLines = false): string {
  const shown = visibleText(text, keepsLines);
  const isWhole = shown.startsWith(FIRST_STRONG_ISOLATE) && shown.endsWith(POP_ISOLATE);
  return isWhole || !(RIGHT_TO_LEFT.test(shown) || /[\u2066-\u2069]/u.test(shown))
    ? shown
    : FIRST_STRONG_ISOLATE + shown + POP_ISOLATE;
}

function signOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
