/** Tables for spreadsheets, after RFC 4180. */
import { oneLine, toReference } from './references.ts';
import type { PlaylistWriter, WrittenEntry } from './write-types.ts';

// without it the most used of them reads UTF-8 as the letters of its own country
const BYTE_ORDER_MARK = '\uFEFF';
const HEAD = ['No.', 'Title', 'Artist', 'Album', 'Seconds', 'File', 'MusicBrainz recording', 'Comment'];
// what a program may take for the beginning of a formula, also in full width, and behind signs that it passes over
// (OWASP, "CSV injection")
const FORMULA = /^[\s\p{C}\p{Z}]*[=+\-@\t\r＝＋－＠﹦﹢﹣﹫]/u;

/** One row an entry. No cell is a formula: what could be one begins with an apostrophe. Exact are the other formats. */
export const csvWriter: PlaylistWriter = {
  canKeep: () => true,
  write: ({ entries, base }) => {
    const rows = entries.map((entry, at) => [`${at + 1}`, ...textsOf(entry, base).map(safe)]);
    return BYTE_ORDER_MARK + [HEAD, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
  },
};

function textsOf({ title, artist, album, durationMs, path, mbid, comment }: WrittenEntry, base: string | null) {
  const seconds = durationMs === null ? '' : `${Math.round(durationMs / 1000)}`;
  const file = path === null ? '' : toReference(path, base);
  return [title ?? '', artist ?? '', album ?? '', seconds, file, mbid ?? '', comment ?? ''];
}

function safe(text: string): string {
  const line = oneLine(text);
  return FORMULA.test(line) ? `'${line}` : line;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
