/** JSPF: XSPF as JSON. */
import { fileEntry, filePlaylist, startFile } from './file-builder.ts';
import { RefusedFile, type FileEntry, type PlaylistFile } from './file-types.ts';
import { recordingIdOf } from './mbid.ts';

type Fields = ReadonlyMap<string, unknown>;

/** One playlist, or several under `playlists`. Throws: RefusedFile for what is no JSON, or no JSPF. */
export function readJspf(text: string): Omit<PlaylistFile, 'format' | 'encoding'> {
  const root = fieldsOf(parse(text));
  const several = root.get('playlists');
  const wholes = Array.isArray(several) ? several.map((one) => playlistOf(fieldsOf(one))) : [playlistOf(root)];
  if (!wholes.some((one) => one.has('track') || one.has('title'))) throw new RefusedFile('unknown-format');
  const file = startFile();
  const playlists = wholes.map((one) => {
    const from = file.entries.length;
    const tracks = one.get('track');
    for (const track of Array.isArray(tracks) ? tracks : []) if (!file.add(toEntry(fieldsOf(track)))) break;
    const items = Array.from({ length: file.entries.length - from }, (_, no) => from + no);
    return filePlaylist({ name: textIn(one, 'title'), description: textIn(one, 'annotation'), items });
  });
  return { entries: file.entries, problems: file.problems, playlists, itunes: null };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedFile('damaged');
  }
}

function playlistOf(root: Fields): Fields {
  const inner = root.get('playlist');
  return inner === undefined ? root : fieldsOf(inner);
}

function toEntry(track: Fields): FileEntry {
  const identifiers = textsIn(track, 'identifier');
  return fileEntry({
    location: textsIn(track, 'location')[0] ?? null,
    title: textIn(track, 'title'),
    artist: textIn(track, 'creator'),
    album: textIn(track, 'album'),
    comment: textIn(track, 'annotation'),
    durationMs: Number(track.get('duration') ?? Number.NaN),
    mbid: recordingIdOf(identifiers),
  });
}

function fieldsOf(value: unknown): Fields {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function textIn(fields: Fields, key: string): string | null {
  const value = fields.get(key);
  return typeof value === 'string' ? value : null;
}

function textsIn(fields: Fields, key: string): readonly string[] {
  const value = fields.get(key);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one) => typeof one === 'string');
}
