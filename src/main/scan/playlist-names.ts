/** Which files between the music are playlists. */

// a sheet (`.cue`) stands beside the one disc that it cuts into tracks: nobody's playlist
const ENDINGS = /\.(?:m3u8?|pls|xspf|jspf)$/iu;

/** Whether a file of this name is a playlist of some program. */
export function isPlaylistFileName(name: string): boolean {
  return ENDINGS.test(name);
}
