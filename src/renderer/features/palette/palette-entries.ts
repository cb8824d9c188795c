import type { TFunction } from 'i18next';
import type { AlbumCard } from '../../../shared/contract/albums.ts';
import type { ArtistCard } from '../../../shared/contract/artists.ts';
import type { SearchResults } from '../../../shared/contract/search.ts';
import type { TreeMatch } from '../../../shared/contract/tree.ts';
import type { TrackRow } from '../../../shared/contract/tracks.ts';
import { creditNames, genreName } from '../../i18n/use-words.ts';
import { artAddress } from '../../link/media.ts';
import { playFrom } from '../../player/player.ts';
import { artistCounts } from '../artists/index.ts';
import { creditName } from '../credits/index.ts';
import {
  commands,
  commandWords,
  isCommandName,
  isForAdmins,
  keysOfCommand,
  type CommandMeans,
  type CommandName,
} from './commands.ts';
import { foundPlaylistEntry } from './playlist-entries.ts';
import { findCommands } from './find-commands.ts';
import { folderEntry } from './folder-entries.ts';
import { MEANT_SCORE } from './fuzzy.ts';
import type { PaletteEntry, PaletteSection } from './palette-entry.ts';

interface Tongue {
  readonly t: TFunction;
  readonly language: string;
}

const MAX_COMMANDS = 6;

/** Lines that are not of the library, with how well the best of them fits. */
export interface ScoredSection {
  readonly section: PaletteSection;
  readonly score: number;
}

interface FoundHere {
  readonly typed: string;
  readonly results: SearchResults | undefined;
  /** On disk. */
  readonly folders: readonly TreeMatch[];
  /** What can be done with what is in sight. */
  readonly offered: readonly ScoredSection[];
}

/** What answers the text: actions that were meant, the best first, then what the library has, then other actions. */
export function sectionsFor(tongue: Tongue, { typed, results, folders, offered }: FoundHere): PaletteSection[] {
  const actions = [...offered, foundCommands(tongue.t, typed)].toSorted((a, b) => b.score - a.score);
  const meant = actions.filter(({ score }) => score >= MEANT_SCORE);
  const others = actions.filter(({ score }) => score < MEANT_SCORE);
  const library = results === undefined ? [] : librarySections(tongue, results);
  const onDisk = { title: tongue.t('palette.onDisk'), entries: folders.map(folderEntry) };
  return [...meant.map(({ section }) => section), ...library, onDisk, ...others.map(({ section }) => section)].filter(
    ({ entries }) => entries.length > 0,
  );
}

function foundCommands(t: TFunction, typed: string): ScoredSection {
  const found = findCommands(typed).slice(0, MAX_COMMANDS);
  const entries = found.map(({ name }) => commandEntry(t, name));
  return { section: { title: t('palette.commands'), entries }, score: found[0]?.score ?? 0 };
}

/** Everything that can be done, for who wants to look around. */
export function allCommands(t: TFunction): readonly PaletteEntry[] {
  return Object.keys(commands)
    .filter(isCommandName)
    .map((name) => commandEntry(t, name));
}

/** Without what the person may not do, and what is empty then. */
export function allowedSections(sections: readonly PaletteSection[], isAdmin: boolean): readonly PaletteSection[] {
  const isAllowed = ({ key }: PaletteEntry): boolean => {
    const name = key.replace('command:', '');
    return isAdmin || !isCommandName(name) || !isForAdmins(name);
  };
  return sections
    .map(({ title, entries }) => ({ title, entries: entries.filter(isAllowed) }))
    .filter(({ entries }) => entries.length > 0);
}

export function commandEntry(t: TFunction, name: CommandName): PaletteEntry {
  const { icon, run } = commands[name];
  const keys = keysOfCommand(t, name);
  return { key: `command:${name}`, name: commandWords(t)[name], note: '', icon, picture: undefined, keys, run };
}

export function albumEntry(t: TFunction, card: AlbumCard): PaletteEntry {
  return {
    key: `album:${card.id}`,
    name: card.name,
    note: card.artists.map((credit) => creditName(t, credit)).join(', '),
    icon: null,
    picture: pictureOf(card.art),
    run: ({ navigate }) => navigate(`/albums/${card.id}`),
  };
}

export function artistEntry(t: TFunction, card: ArtistCard): PaletteEntry {
  return {
    key: `artist:${card.id}`,
    name: card.name,
    note: artistCounts(t, card),
    icon: null,
    picture: pictureOf(card.art),
    run: ({ navigate }) => navigate(`/artists/${card.id}`),
  };
}

export function trackEntry(track: TrackRow): PaletteEntry {
  return {
    key: `track:${track.id}`,
    name: track.name,
    note: [creditNames(track.artists), track.albumName ?? ''].filter((part) => part !== '').join(' · '),
    icon: null,
    picture: pictureOf(track.art),
    run: () => playFrom([track.id], 0),
  };
}

function librarySections({ t, language }: Tongue, results: SearchResults): readonly PaletteSection[] {
  const byKind = {
    artist: { title: t('artists.title'), entries: results.artists.items.map((card) => artistEntry(t, card)) },
    album: { title: t('albums.title'), entries: results.albums.items.map((card) => albumEntry(t, card)) },
    track: { title: t('tracks.title'), entries: results.tracks.items.map(trackEntry) },
    playlist: { title: t('playlists.title'), entries: results.playlists.items.map((it) => foundPlaylistEntry(t, it)) },
    genre: {
      title: t('search.genres'),
      entries: results.genres.items.map((genre) => ({
        key: `genre:${genre.id}`,
        name: genreName(language, genre),
        note: t('search.genre'),
        icon: null,
        picture: undefined,
        run: ({ navigate }: CommandMeans) => navigate(`/genres/${genre.id}`),
      })),
    },
  };
  const { best } = results;
  const sections = [byKind.artist, byKind.album, byKind.track, byKind.playlist, byKind.genre];
  return best === null ? [] : [byKind[best], ...sections.filter((section) => section !== byKind[best])];
}

function pictureOf(art: AlbumCard['art']): string | null {
  return art === null ? null : artAddress(art, 'small');
}
