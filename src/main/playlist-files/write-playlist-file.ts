/** A playlist as a file of any of the formats that are written. */
import type { WrittenFormat, PlaylistEncoding } from '../../shared/contract/playlist-formats.ts';
import { canEncode, encodeText } from './encode-text.ts';
import { toReference } from './references.ts';
import { csvWriter } from './write-csv.ts';
import { m3uWriter } from './write-m3u.ts';
import { plsWriter } from './write-pls.ts';
import type { PlaylistWriter, WrittenEntry, WrittenPlaylist } from './write-types.ts';
import { jspfWriter, xspfWriter } from './write-xspf.ts';

const writers: Readonly<Record<WrittenFormat, PlaylistWriter>> = {
  m3u8: m3uWriter,
  m3u: m3uWriter,
  pls: plsWriter,
  xspf: xspfWriter,
  jspf: jspfWriter,
  csv: csvWriter,
};

export interface WrittenFile {
  readonly bytes: Buffer;
  readonly text: string;
  readonly entryCount: number;
  /** Entries that the format or the encoding can't name. */
  readonly leftOutCount: number;
}

/** Only plain M3U knows another encoding than UTF-8. */
export function writePlaylistFile(
  playlist: WrittenPlaylist,
  { format, encoding }: { readonly format: WrittenFormat; readonly encoding: PlaylistEncoding },
): WrittenFile {
  const writer = writers[format];
  const used = format === 'm3u' ? encoding : 'utf-8';
  const isNamed = ({ path }: WrittenEntry) => path === null || canEncode(toReference(path, playlist.base), used);
  // what can't be named is kept as words where the format keeps them so
  const entries = playlist.entries.map((entry) => (isNamed(entry) ? entry : { ...entry, path: null }));
  const plain = writer.write({ ...playlist, entries });
  // for readers that would have to guess
  const text = used === 'utf-8' ? plain : plain.replace('\n', `\n#EXTENC: ${used}\n`);
  const entryCount = entries.filter((entry) => writer.canKeep(entry)).length;
  return { bytes: encodeText(text, used), text, entryCount, leftOutCount: entries.length - entryCount };
}
