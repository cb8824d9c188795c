/** What a tool said of its failures, to be said again where a log ends. */
import { stripVTControlCharacters } from 'node:util';

/** Vitest's FAIL, Playwright's numbers and crosses, and the first line of any error. */
const FAILURE = /^\s*(FAIL\s|\d+\) \[|[×✘]|\S*Error\b.*:|error\b)/u;
/** A tool names its failures at its end; what stands before needs no memory. */
const KEPT_LINES = 2000;
const SAID_LINES = 20;

/** Takes what a tool says: `take(piece)`. `failures()` gives the lines that name what failed, else the last ones. */
export function makeNotes() {
  const decoder = new TextDecoder();
  let lines = [''];
  return {
    take(piece) {
      const [first, ...rest] = stripVTControlCharacters(decoder.decode(piece, { stream: true })).split('\n');
      lines.push(`${lines.pop()}${first}`, ...rest);
      if (lines.length > 2 * KEPT_LINES) lines = lines.slice(-KEPT_LINES);
    },
    failures() {
      const said = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
      const named = [...new Set(said.filter((line) => FAILURE.test(line)))];
      return (named.length > 0 ? named : said).slice(-SAID_LINES);
    },
  };
}
