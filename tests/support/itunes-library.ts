/** An iTunes library as its XML, with smart lists. */
import { blobsOf, type MadeGroup, type MadeInfo } from './itunes-blobs.ts';

interface MadeList {
  readonly name: string;
  /** Sixteen hexadecimal digits. */
  readonly key: string;
  readonly trackIds: readonly number[];
  readonly rules?: MadeGroup;
  readonly info?: MadeInfo;
}

/** Tracks have their ids from 1, in order. */
export function itunesLibrary(
  tracks: readonly { readonly title: string; readonly artist: string }[],
  lists: readonly MadeList[],
): string {
  const entry = (key: string, value: string) => `<key>${key}</key>${value}`;
  const text = (value: string) =>
    `<string>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</string>`;
  const number = (value: number) => `<integer>${value}</integer>`;
  const dict = (...parts: readonly string[]) => `<dict>${parts.join('')}</dict>`;
  const ofTracks = tracks.map(({ title, artist }, no) => {
    const facts = [entry('Track ID', number(no + 1)), entry('Name', text(title)), entry('Artist', text(artist))];
    return entry(String(no + 1), dict(...facts));
  });
  const ofLists = lists.map(({ name, key, trackIds, rules, info }) => {
    const blobs = rules === undefined ? undefined : blobsOf(rules, info);
    const smart =
      blobs === undefined
        ? []
        : [
            entry('Smart Info', `<data>${blobs.info}</data>`),
            entry('Smart Criteria', `<data>${blobs.criteria}</data>`),
          ];
    const items = trackIds.map((id) => dict(entry('Track ID', number(id)))).join('');
    return dict(
      entry('Name', text(name)),
      entry('Playlist Persistent ID', text(key)),
      ...smart,
      entry('Playlist Items', `<array>${items}</array>`),
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">${dict(entry('Tracks', dict(...ofTracks)), entry('Playlists', `<array>${ofLists.join('')}</array>`))}</plist>`;
}
