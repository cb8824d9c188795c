/** An XSPF file with the entries that its playlist has now: elements that stay keep every letter, also what Fonoteka does not know. Pure. */
import type { FileText } from './file-encoding.ts';
import { toUri } from './references.ts';
import { arrangeBlocks, baseOf, type RewriteView, type Rewritten, type WantedLine } from './rewrite-types.ts';
import { canKeep, trackLines, xmlText } from './write-xspf.ts';

interface XspfParts {
  /** Up to the first entry. */
  readonly head: string;
  /** Each with what stands before it. */
  readonly blocks: readonly string[];
  readonly tail: string;
  /** What stands before an entry, a line break and spaces as a rule. */
  readonly lead: string;
}

const TOKENS =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^'">/]|\/(?!>))*(\/?)>/gu;
const LOCATION = /<location(\s[^>]*)?>[\s\S]*?<\/location>|<location\s*\/>/u;

/** Undefined where the elements are not what the reader saw. */
export function rewriteXspf(file: FileText, wanted: readonly WantedLine[], view: RewriteView): Rewritten | undefined {
  const parts = splitXspf(file.text);
  if (parts?.blocks.length !== view.references.length) return undefined;
  const { lead } = parts;
  const inner = lead.includes('\n') ? `${lead}  ` : lead;
  const base = baseOf(view);
  const { arranged, leftOut } = arrangeBlocks(wanted, {
    blocks: parts.blocks,
    referenceOf: (entry) => (entry.path === null || !canKeep(entry) ? undefined : toUri(entry.path, base)),
    relink: (block, reference) => withLocation(block, reference, inner),
    make: (entry) => {
      const [open = '', ...lines] = trackLines(entry, base);
      const close = lines.pop() ?? '';
      const facts = lines.filter((line) => file.canEncode(line)).map((line) => inner + line);
      return `${lead}${open}${facts.join('')}${lead}${close}`;
    },
  });
  return { bytes: file.encode(parts.head + arranged.join('') + parts.tail), leftOut };
}

function splitXspf(text: string): XspfParts | undefined {
  const path: string[] = [];
  const spans: { readonly from: number; to: number }[] = [];
  let listStart = -1;
  for (const { 0: token, 1: slash, 2: name, 3: selfClosing, index } of text.matchAll(TOKENS)) {
    if (name === undefined) continue;
    const end = index + token.length;
    if (slash === '/') path.pop();
    else path.push(name);
    const isAtTrack = path.length === (slash === '/' ? 2 : 3) && path[0] === 'playlist' && path[1] === 'trackList';
    if (isAtTrack && name === 'track' && slash !== '/') spans.push({ from: index, to: end });
    else if (isAtTrack && name === 'track') spans.splice(-1, 1, { from: spans.at(-1)?.from ?? index, to: end });
    // an empty list that is closed at once has no room: it is left as it is
    if (path.length === 2 && name === 'trackList' && slash !== '/' && selfClosing !== '/') listStart = end;
    if (selfClosing === '/') path.pop();
  }
  if (listStart < 0 || path.length > 0) return undefined;
  const ends = [listStart, ...spans.map(({ to }) => to)];
  const blocks = spans.map(({ to }, no) => text.slice(ends[no], to));
  const first = text.slice(listStart, spans[0]?.from ?? listStart);
  const lead = spans.length === 0 ? '\n    ' : (/\s*$/u.exec(first)?.[0] ?? '');
  return { head: text.slice(0, listStart), blocks, tail: text.slice(ends.at(-1)), lead };
}

function withLocation(block: string, reference: string, lead: string): string {
  const element = (attributes = '') => `<location${attributes}>${xmlText(reference)}</location>`;
  if (LOCATION.test(block)) return block.replace(LOCATION, (_all, attributes?: string) => element(attributes));
  return block.replace(/<track(?:\s[^>]*)?>/u, (open) => `${open}${lead}${element()}`);
}
