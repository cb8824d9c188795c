/** CUE sheets: the tracks of one or more files, each of which may hold many. */
import { fileEntry, onePlaylist, startFile } from './file-builder.ts';
import { RefusedFile, type PlaylistFile } from './file-types.ts';
import { splitLines } from './split-lines.ts';

interface Track {
  readonly file: number;
  title?: string;
  performer?: string;
  /** The 75th parts of a second at which it begins. */
  begins?: number;
}

interface Sheet {
  readonly files: { readonly name: string; title?: string | undefined; performer?: string | undefined }[];
  readonly tracks: Track[];
  title?: string;
  performer?: string;
  readonly comments: string[];
}

const FRAMES_A_SECOND = 75;

/** Every track, also those of data or without an index. Throws: RefusedFile for what holds none. */
export function readCue(text: string): Omit<PlaylistFile, 'format' | 'encoding'> {
  const file = startFile();
  const sheet: Sheet = { files: [], tracks: [], comments: [] };
  for (const { text: line, no } of splitLines(text, file)) {
    const [, word = '', rest = ''] = /^(\w+)\s*(.*)$/u.exec(line) ?? [];
    if (!takeLine(sheet, word.toUpperCase(), rest)) file.problem('unknown-part', no);
  }
  if (sheet.tracks.length === 0) throw new RefusedFile('unknown-format');
  const counts = Map.groupBy(sheet.tracks, (track) => track.file);
  for (const [no, track] of sheet.tracks.entries()) {
    const of = sheet.files[track.file];
    const next = sheet.tracks[no + 1];
    const ends = next?.file === track.file ? next.begins : undefined;
    const entry = fileEntry({
      location: of?.name ?? null,
      title: track.title ?? null,
      artist: track.performer ?? of?.performer ?? sheet.performer ?? null,
      album: of?.title ?? sheet.title ?? null,
      durationMs:
        ends === undefined || track.begins === undefined ? null : ((ends - track.begins) * 1000) / FRAMES_A_SECOND,
      isPart: (counts.get(track.file)?.length ?? 0) > 1,
    });
    if (!file.add(entry)) break;
  }
  return onePlaylist(file, { name: sheet.title ?? null, description: sheet.comments.join('\n') });
}

const IGNORED = new Set(['CATALOG', 'CDTEXTFILE', 'FLAGS', 'ISRC', 'POSTGAP', 'PREGAP', 'SONGWRITER']);

/** False where the word is none of a sheet. */
function takeLine(sheet: Sheet, word: string, rest: string): boolean {
  const track = sheet.tracks.at(-1);
  const file = sheet.files.length - 1;
  const isInTrack = track !== undefined && track.file === file;
  // names and performers may stand before the file or, in sheets of several, after it
  const about = isInTrack ? track : (sheet.files[file] ?? sheet);
  switch (word) {
    case 'FILE':
      sheet.files.push({ name: fileName(rest) });
      return true;
    case 'TRACK':
      sheet.tracks.push({ file });
      return true;
    case 'TITLE':
      about.title = unquoted(rest);
      return true;
    case 'PERFORMER':
      about.performer = unquoted(rest);
      return true;
    case 'INDEX':
      if (isInTrack) takeIndex(track, rest);
      return true;
    case 'REM':
      if (!isInTrack) sheet.comments.push(rest);
      return true;
    default:
      return IGNORED.has(word);
  }
}

function takeIndex(track: Track, rest: string): void {
  const [, no, minutes = '', seconds = '', frames = ''] = /^(\d+)\s+(\d+):(\d+):(\d+)/u.exec(rest) ?? [];
  // what comes before index 1 is the gap
  if (no === undefined || Number(no) === 0) return;
  track.begins ??= (Number(minutes) * 60 + Number(seconds)) * FRAMES_A_SECOND + Number(frames);
}

/** `"name with spaces.wav" WAVE`, or a bare name with or without its kind. */
function fileName(rest: string): string {
  const quoted = /^"([^"]*)"/u.exec(rest);
  if (quoted !== null) return quoted[1] ?? '';
  return rest.replace(/\s+(?:WAVE|MP3|AIFF|BINARY|MOTOROLA|FLAC)$/iu, '');
}

function unquoted(text: string): string {
  return text.replace(/^"(.*?)"?$/su, '$1');
}
