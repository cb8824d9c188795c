import type { TFunction } from 'i18next';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { formatLength } from '../../i18n/format.ts';

/** `12 tracks · 48 min`. */
export function playlistFacts(t: TFunction, language: string, playlist: PlaylistCard): string {
  const { entryCount, missingCount, durationMs } = playlist;
  return [
    t('tracks.count', { count: entryCount }),
    durationMs === 0 ? '' : formatLength(language, durationMs),
    missingCount === 0 ? '' : t('playlists.missing', { count: missingCount }),
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
}
