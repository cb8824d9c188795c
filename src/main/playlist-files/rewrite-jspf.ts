/** A JSPF file with the entries that its playlist has now: those that stay keep every letter, also what Fonoteka does not know. Pure. */
import type { FileText } from './file-encoding.ts';
import { toUri } from './references.ts';
import { arrangeBlocks, baseOf, type RewriteView, type Rewritten, type WantedLine } from './rewrite-types.ts';
import { canKeep, jspfTrack } from './write-xspf.ts';

/** One entry, and the spaces before it. */
interface Block {
  readonly lead: string;
  readonly text: string;
}

interface JspfParts {
  readonly head: string;
  readonly blocks: readonly Block[];
  /** From the spaces before the end of the list on. */
  readonly tail: string;
}

/** Undefined where the entries are not what the reader saw. */
export function rewriteJspf(file: FileText, wanted: readonly WantedLine[], view: RewriteView): Rewritten | undefined {
  const parts = splitJspf(file.text);
  if (parts?.blocks.length !== view.references.length) return undefined;
  const base = baseOf(view);
  const [first] = parts.blocks;
  const lead = first?.lead ?? '\n      ';
  const write = (track: unknown): string => {
    // spaces between, where the others have them
    const space = /\n/u.test(first?.text ?? '\n') ? 2 : 0;
    return JSON.stringify(track, null, space).replaceAll('\n', lead.includes('\n') ? lead : '\n');
  };
  const { arranged, leftOut } = arrangeBlocks<Block>(wanted, {
    blocks: parts.blocks,
    referenceOf: (entry) => (entry.path === null || !canKeep(entry) ? undefined : toUri(entry.path, base)),
    relink: ({ text, ...block }, reference) => ({ ...block, text: write(withLocation(text, reference)) }),
    make: (entry) => ({ lead, text: write(jspfTrack(entry, base)) }),
  });
  const body = arranged.map(({ lead: before, text }) => before + text).join(',');
  const text = parts.head + body + parts.tail;
  return file.canEncode(text) ? { bytes: file.encode(text), leftOut } : undefined;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/gsu;

/** By brackets, commas and colons alone: the text was read as JSON already. Undefined where there is not one list of tracks. */
function splitJspf(text: string): JspfParts | undefined {
  // the key that each open object is at; an open list has none
  const open: (string | null)[] = [];
  const spans: (readonly [from: number, to: number])[] = [];
  const list = { depth: 0, start: -1, end: -1 };
  let [from, last, lastEnd] = [-1, '', 0];
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const isInList = list.start >= 0 && list.end < 0 && open.length === list.depth;
    if (isInList && (token === ',' || token === ']')) {
      if (from >= 0) spans.push([from, lastEnd]);
      from = -1;
      if (token === ']') list.end = index;
    } else if (isInList && from < 0) from = index;
    if (token === ':') open[open.length - 1] = keyOf(last);
    if (token === '[' && isTrackList(open)) {
      if (list.start >= 0) return undefined;
      Object.assign(list, { depth: open.length + 1, start: index + 1 });
    }
    if (token === '{' || token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    [last, lastEnd] = [token, index + token.length];
  }
  if (list.end < 0) return undefined;
  const ends = [list.start, ...spans.map(([, to]) => to)];
  const blocks = spans.map(([start, to], no) => ({
    lead: text.slice(ends[no], start).replace(',', ''),
    text: text.slice(start, to),
  }));
  return { head: text.slice(0, list.start), blocks, tail: text.slice(ends.at(-1)) };
}

function isTrackList(open: readonly (string | null)[]): boolean {
  const path = open.join('/');
  return path === 'track' || path === 'playlist/track';
}

function keyOf(token: string): string {
  const key: unknown = JSON.parse(token);
  return typeof key === 'string' ? key : '';
}

/** The first location is the one that is read. */
function withLocation(text: string, reference: string): unknown {
  const track: unknown = JSON.parse(text);
  if (typeof track !== 'object' || track === null) return track;
  const before: unknown = 'location' in track ? track.location : undefined;
  const others: readonly unknown[] = Array.isArray(before) ? before.slice(1) : [];
  return { ...track, location: typeof before === 'string' ? reference : [reference, ...others] };
}
