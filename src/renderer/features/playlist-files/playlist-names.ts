const ENDINGS = ['m3u', 'm3u8', 'pls', 'xspf', 'jspf', 'cue', 'asx', 'nsp', 'xml'];

/** As `accept` of a file field. */
export const ACCEPTED = ENDINGS.map((ending) => `.${ending}`).join(',');

/** Whether a dropped file may be a playlist. */
export function isPlaylistFileName(name: string): boolean {
  return ENDINGS.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}
