/** ASX, which looks like XML and is seldom well formed. */
import { fileEntry, onePlaylist, startFile } from './file-builder.ts';
import { RefusedFile, type PlaylistFile } from './file-types.ts';
import { createXmlReader } from './read-xml.ts';

interface Entry {
  location?: string;
  title?: string;
  artist?: string;
}

/** Throws: RefusedFile for entities, and for what is no ASX. */
export function readAsx(text: string): Omit<PlaylistFile, 'format' | 'encoding'> {
  const file = startFile();
  let isAsx = false;
  let entry: Entry | undefined;
  let name: string | null = null;
  const reader = createXmlReader({
    open: ({ name: tag, attributes }, depth) => {
      if (depth === 0 && tag === 'asx') isAsx = true;
      const href = attributes.get('href');
      if (tag === 'entry') entry = {};
      if (tag === 'entryref' && href !== undefined) file.add(fileEntry({ location: href }));
      // the others are what to try where the first does not answer
      if (tag === 'ref' && href !== undefined && entry !== undefined) entry.location ??= href;
    },
    close: (tag, inside) => {
      if (tag === 'title' && entry === undefined) name ??= inside;
      if (entry === undefined) return;
      if (tag === 'title') entry.title = inside;
      if (tag === 'author') entry.artist = inside;
      if (tag !== 'entry') return;
      if (entry.location !== undefined) file.add(fileEntry(entry));
      entry = undefined;
    },
  });
  reader.write(toXml(text));
  if (reader.end() > 0) file.problem('damaged');
  if (!isAsx) throw new RefusedFile('unknown-format');
  return onePlaylist(file, { name });
}

/** Names in lower case, and lone ampersands, which addresses are full of, as they should be. */
function toXml(text: string): string {
  return text
    .replaceAll(/<\/?[a-z]+/giu, (tag) => tag.toLowerCase())
    .replaceAll(/&(?!#\d+;|#x[\da-f]+;|(?:amp|lt|gt|quot|apos);)/giu, '&amp;');
}
