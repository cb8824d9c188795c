/** XSPF, and JSPF, which says the same as JSON. */
import { toUri } from './references.ts';
import type { PlaylistWriter, WrittenEntry, WrittenPlaylist } from './write-types.ts';

/** Whether it can be kept: names as bytes that are no text can't be told. */
export function canKeep({ path }: WrittenEntry): boolean {
  return path === null || (path.isWellFormed() && !path.includes('\uFFFD'));
}

export const xspfWriter: PlaylistWriter = {
  canKeep,
  write: ({ name, description, entries, base }) => {
    const tracks = entries.filter(canKeep).map((entry) => {
      const [open, ...inner] = trackLines(entry, base);
      const close = inner.pop();
      return [`    ${open}`, ...inner.map((line) => `      ${line}`), `    ${close}`].join('\n');
    });
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<playlist version="1" xmlns="http://xspf.org/ns/0/">',
      ...elements({ title: name, annotation: description }, '  '),
      '  <trackList>',
      ...tracks,
      '  </trackList>',
      '</playlist>',
      '',
    ].join('\n');
  },
};

export const jspfWriter: PlaylistWriter = {
  canKeep,
  write: ({ name, description, entries, base }: WrittenPlaylist) => {
    const track = entries.filter(canKeep).map((entry) => jspfTrack(entry, base));
    const playlist = { ...present({ title: name, annotation: description }), track };
    return `${JSON.stringify({ playlist }, null, 2)}\n`;
  },
};

/** The lines of an entry's element, the first and the last of them its own tags. */
export function trackLines(entry: WrittenEntry, base: string | null): readonly string[] {
  return ['<track>', ...elements(factsOf(entry, base), ''), '</track>'];
}

/** An entry as JSON. */
export function jspfTrack(entry: WrittenEntry, base: string | null): Readonly<Record<string, unknown>> {
  const { location, identifier, ...facts } = present(factsOf(entry, base));
  return {
    ...(location === undefined ? {} : { location: [location] }),
    ...(identifier === undefined ? {} : { identifier: [identifier] }),
    ...facts,
    ...(entry.durationMs === null ? {} : { duration: Math.round(entry.durationMs) }),
  };
}

type Facts = Readonly<Record<string, string | null>>;

function factsOf({ path, mbid, comment, ...entry }: WrittenEntry, base: string | null): Facts {
  return {
    location: path === null ? null : toUri(path, base),
    identifier: mbid === null ? null : `https://musicbrainz.org/recording/${mbid}`,
    title: entry.title,
    creator: entry.artist,
    annotation: comment,
    album: entry.album,
    duration: entry.durationMs === null ? null : String(Math.round(entry.durationMs)),
  };
}

function present(facts: Facts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => (value === null || value === '' ? [] : [[key, value] as const])),
  );
}

function elements(facts: Facts, indent: string): readonly string[] {
  return Object.entries(present(facts)).map(([name, value]) => `${indent}<${name}>${xmlText(value)}</${name}>`);
}

// oxlint-disable-next-line no-control-regex -- what XML 1.0 has no way to say
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** As text of an element. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(/[&<>\r]/gu, (sign) => ESCAPES[sign] ?? sign);
}
