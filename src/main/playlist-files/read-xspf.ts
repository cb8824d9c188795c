/** XSPF, by its elements; those of other namespaces are passed over. */
import { fileEntry, onePlaylist, startFile } from './file-builder.ts';
import { RefusedFile, type PlaylistFile } from './file-types.ts';
import { recordingIdOf } from './mbid.ts';
import { createXmlReader } from './read-xml.ts';

const NAMESPACE = 'http://xspf.org/ns/0/';

interface Track {
  readonly texts: Map<string, string>;
  readonly identifiers: string[];
}

/** Throws: RefusedFile for entities, and for what is no XSPF. */
export function readXspf(text: string): Omit<PlaylistFile, 'format' | 'encoding'> {
  const file = startFile();
  const head = new Map<string, string>();
  const path: string[] = [];
  let isXspf = false;
  let track: Track | undefined;
  const reader = createXmlReader({
    open: ({ name, namespace }, depth) => {
      const isOurs = namespace === '' || namespace === NAMESPACE;
      path.length = depth;
      path.push(isOurs ? name : '?');
      if (depth === 0 && name === 'playlist') isXspf = true;
      if (path.join('/') === 'playlist/trackList/track') track = { texts: new Map(), identifiers: [] };
    },
    close: (name, inside, depth) => {
      const parent = path.slice(0, depth).join('/');
      const isOurs = path[depth] === name;
      path.length = depth;
      if (!isOurs) return;
      if (parent === 'playlist') head.set(name, inside);
      if (parent === 'playlist/trackList' && track !== undefined) {
        file.add(toEntry(track));
        track = undefined;
      }
      if (parent !== 'playlist/trackList/track' || track === undefined) return;
      if (name === 'identifier') track.identifiers.push(inside);
      // of several locations the first one is preferred
      else if (!track.texts.has(name)) track.texts.set(name, inside);
    },
  });
  reader.write(text);
  if (reader.end() > 0) file.problem('damaged');
  if (!isXspf) throw new RefusedFile('unknown-format');
  return onePlaylist(file, { name: head.get('title') ?? null, description: head.get('annotation') ?? null });
}

function toEntry({ texts, identifiers }: Track) {
  return fileEntry({
    location: texts.get('location') ?? null,
    title: texts.get('title') ?? null,
    artist: texts.get('creator') ?? null,
    album: texts.get('album') ?? null,
    comment: texts.get('annotation') ?? null,
    durationMs: Number(texts.get('duration') ?? ''),
    mbid: recordingIdOf(identifiers),
  });
}
