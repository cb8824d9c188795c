/** M3U and M3U8, which differ in their encoding alone. */
import { canBeReferred, oneLine, toReference } from './references.ts';
import { labelOf, type PlaylistWriter, type WrittenEntry } from './write-types.ts';

/** What has no file stands as a comment. */
export const m3uWriter: PlaylistWriter = {
  canKeep: ({ path }) => path !== null && canBeReferred(path),
  write: ({ name, description, entries, base }) => {
    const lines = entries.flatMap((entry) => entryLines(entry, base));
    return ['#EXTM3U', `#PLAYLIST:${oneLine(name)}`, ...comments(description), ...lines, ''].join('\n');
  },
};

/** The lines of one entry; of one without a file it could be named by, a comment or none. */
export function entryLines(entry: WrittenEntry, base: string | null): readonly string[] {
  const { durationMs, path, comment } = entry;
  const label = oneLine(labelOf(entry));
  if (path === null || !canBeReferred(path)) return comments(label === '' ? null : label);
  const seconds = durationMs === null ? -1 : Math.round(durationMs / 1000);
  return [...comments(comment), `#EXTINF:${seconds},${label}`, toReference(path, base)];
}

/** The space keeps them from being taken for what the format itself says. */
function comments(text: string | null): readonly string[] {
  const lines = text === null ? [] : text.split(/\r\n|[\n\r]/u).map(oneLine);
  return lines.filter((line) => line !== '').map((line) => `# ${line}`);
}
