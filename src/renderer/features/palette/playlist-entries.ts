import type { TFunction } from 'i18next';
import { ListVideo } from 'lucide-react';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { fuzzyScore } from './fuzzy.ts';
import type { PaletteEntry, PaletteSection } from './palette-entries.ts';

const MAX_FOUND = 4;
// begins so, or has words that do
const MEANT_SCORE = 600;

/** The playlists whose names begin with what is typed, or have words that do; no section where there is none. */
export function playlistSections(
  t: TFunction,
  playlists: readonly PlaylistCard[],
  typed: string,
): readonly PaletteSection[] {
  const found = playlists
    .filter(({ kind }) => kind !== 'folder')
    .map((playlist) => ({ playlist, score: fuzzyScore(playlist.name, typed) ?? 0 }))
    .filter(({ score }) => score >= MEANT_SCORE)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_FOUND);
  if (found.length === 0) return [];
  return [{ title: t('playlists.title'), entries: found.map(({ playlist }) => playlistEntry(t, playlist)) }];
}

export function playlistEntry(t: TFunction, { id, name, isOwn, ownerName, entryCount }: PlaylistCard): PaletteEntry {
  const count = t('tracks.count', { count: entryCount });
  return {
    key: `playlist:${id}`,
    name,
    note: isOwn ? count : `${count} · ${t('playlists.by', { name: ownerName })}`,
    icon: ListVideo,
    picture: undefined,
    run: ({ navigate }) => navigate(`/playlists/${id}`),
  };
}
