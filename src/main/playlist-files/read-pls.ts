/** PLS: an INI file whose keys end in numbers. */
import { fileEntry, onePlaylist, startFile } from './file-builder.ts';
import type { PlaylistFile } from './file-types.ts';
import { splitLabel } from './read-m3u.ts';
import { splitLines } from './split-lines.ts';

type Parts = Partial<Record<'file' | 'title' | 'length', string>>;

const KEY = /^(file|title|length)(\d{1,9})$/u;

/** In the order of their numbers, which may have gaps and stand in any order. Never throws. */
export function readPls(text: string): Omit<PlaylistFile, 'format' | 'encoding'> {
  const file = startFile();
  const byNo = new Map<number, Parts>();
  let isInside = true;
  let name: string | null = null;
  const comments: string[] = [];
  for (const { text: line, no } of splitLines(text, file)) {
    if (line.startsWith('[')) isInside = /^\[playlist\]/iu.test(line);
    else if (/^[;#]/u.test(line)) comments.push(line.slice(1).trim());
    else if (isInside) {
      const at = line.indexOf('=');
      const key = line.slice(0, Math.max(0, at)).trim().toLowerCase();
      const value = line.slice(at + 1).trim();
      const [, part, number] = KEY.exec(key) ?? [];
      if (at < 0) file.problem('unknown-part', no);
      else if (key === 'x-gnome-title' || key === 'playlistname') name ??= value;
      else if (part === 'file' || part === 'title' || part === 'length')
        byNo.set(Number(number), { ...byNo.get(Number(number)), [part]: value });
    }
  }
  for (const [, parts] of [...byNo].toSorted(([a], [b]) => a - b)) {
    if (parts.file === undefined) continue;
    const label = parts.title ?? '';
    const facts = { location: parts.file, label, ...splitLabel(label), durationMs: Number(parts.length ?? '') * 1000 };
    if (!file.add(fileEntry(facts))) break;
  }
  return onePlaylist(file, { name, description: comments.join('\n') });
}
