import { useLocation } from 'wouter';
import type { PlaylistCard } from '../../../shared/contract/playlists.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useRole } from '../../link/people.ts';
import { usePlaylists } from '../../link/playlists.ts';
import type { Around } from './verb.ts';

const NONE: readonly PlaylistCard[] = [];

/** The window as the verbs want to know it. */
export function useAround(): Around {
  const { t, language } = useWords();
  const [location, navigate] = useLocation();
  const isAdmin = useRole() === 'admin';
  const playlists = usePlaylists().data ?? NONE;
  return { t, language, location, navigate, isAdmin, playlists };
}
