/** Text that comes in pieces as lines, none of them longer than a bound, with a hash over all of it. */

export interface LineReader {
  push(text: string): void;
  /** The last line, where no line feed ended it. */
  end(): void;
}

export interface LineTaker {
  /** Without its end, and without the carriage return that some programs put before it. */
  line(text: string): void;
  /** In its place a line that is longer than the bound. */
  tooLong(): void;
}

/** Cost: one line in memory, of at most `maxLength` letters and a piece more. */
export function createLineReader(maxLength: number, taker: LineTaker): LineReader {
  let rest: string[] = [];
  let length = 0;
  const finish = () => {
    if (length > maxLength) taker.tooLong();
    else {
      const text = rest.join('');
      taker.line(text.endsWith('\r') ? text.slice(0, -1) : text);
    }
    rest = [];
    length = 0;
  };
  const keep = (part: string) => {
    length += part.length;
    // what is too long is counted, not kept
    if (length > maxLength) rest = [];
    else rest.push(part);
  };
  return {
    push: (text) => {
      let from = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        keep(text.slice(from, at));
        finish();
        from = at + 1;
      }
      if (from < text.length) keep(text.slice(from));
    },
    end: () => {
      if (length > 0) finish();
    },
  };
}
