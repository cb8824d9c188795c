/** What a playlist file is written from. */

export interface WrittenEntry {
  readonly artist: string | null;
  readonly title: string | null;
  readonly album: string | null;
  readonly durationMs: number | null;
  /** Of the file, whole; null where none is known. */
  readonly path: string | null;
  readonly mbid: string | null;
  readonly comment: string | null;
}

export interface WrittenPlaylist {
  readonly name: string;
  readonly description: string | null;
  readonly entries: readonly WrittenEntry[];
  /** The folder that the file is to lie in, which paths start from; null for whole paths. */
  readonly base: string | null;
}

export interface PlaylistWriter {
  /** Whether the format can name that file, or keep an entry without one. */
  canKeep(entry: WrittenEntry): boolean;
  /** Lines end in `\n`. An entry stays one: nothing that a name holds makes more of them, or other ones. */
  write(playlist: WrittenPlaylist): string;
}

/** Artist and title as one text. */
export function labelOf({ artist, title }: Pick<WrittenEntry, 'artist' | 'title'>): string {
  return [artist, title].filter((text) => text !== null && text !== '').join(' - ');
}
