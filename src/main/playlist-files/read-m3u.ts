/** M3U and M3U8. */
import { fileEntry, onePlaylist, startFile } from './file-builder.ts';
import type { FileEntry, PlaylistFile } from './file-types.ts';
import { splitLines } from './split-lines.ts';

interface Pending {
  facts: Partial<FileEntry>;
  comments: string[];
}

const DIRECTIVE = /^#(EXTINF|PLAYLIST|EXTALB|EXTART|EXTM3U|EXTENC|EXT-X-[A-Z-]+)\b\s*:?\s*(.*)$/iu;

/** Never throws: whatever is no comment is an entry. */
export function readM3u(text: string): Omit<PlaylistFile, 'format' | 'encoding'> {
  const file = startFile();
  const head: string[] = [];
  let name: string | null = null;
  let group: Partial<FileEntry> = {};
  let pending: Pending = { facts: {}, comments: [] };
  let isAtHead = true;
  for (const { text: line } of splitLines(text, file)) {
    if (!line.startsWith('#')) {
      const comment = pending.comments.join('\n');
      if (!file.add(fileEntry({ ...group, ...pending.facts, location: line, comment }))) break;
      pending = { facts: {}, comments: [] };
      isAtHead = false;
      continue;
    }
    const [, word = '', value = ''] = DIRECTIVE.exec(line) ?? [];
    switch (word.toUpperCase()) {
      case 'EXTINF':
        pending.facts = toFacts(value);
        isAtHead = false;
        break;
      case 'PLAYLIST':
        name ??= value;
        break;
      case 'EXTALB':
        group = { ...group, album: value };
        break;
      case 'EXTART':
        group = { ...group, artist: value };
        break;
      case '':
        (isAtHead ? head : pending.comments).push(line.slice(1).trim());
        break;
      default:
        // says how the file is made, or of a stream what nobody keeps
        break;
    }
  }
  return onePlaylist(file, { name, description: head.filter((one) => one !== '').join('\n') });
}

const ATTRIBUTE = /\s+([\w-]+)="([^"]*)"/gu;

/** `123 tvg-name="…",Artist - Title`. */
function toFacts(value: string): Partial<FileEntry> {
  const [, seconds = '', rest = ''] = /^(-?\d*(?:[.,]\d+(?=[\s,]))?)(.*)$/su.exec(value) ?? [];
  const attributes = new Map([...rest.matchAll(ATTRIBUTE)].map(([, key = '', text = '']) => [key.toLowerCase(), text]));
  const label = rest.replaceAll(ATTRIBUTE, '').replace(/^\s*,/u, '').trim();
  const named = splitLabel(label);
  return {
    durationMs: Number(seconds.replace(',', '.')) * 1000,
    label,
    artist: named.artist ?? attributes.get('artist') ?? null,
    title: named.title ?? attributes.get('title') ?? null,
    ...(attributes.has('album') ? { album: attributes.get('album') ?? null } : {}),
  };
}

/** What stands before the first dash between spaces is the artist; where there is none, all is the title. */
export function splitLabel(label: string): { readonly artist: string | null; readonly title: string | null } {
  const at = /\s[-–—]\s/u.exec(label);
  if (at === null) return { artist: null, title: label === '' ? null : label };
  return { artist: label.slice(0, at.index).trim(), title: label.slice(at.index + at[0].length).trim() };
}
