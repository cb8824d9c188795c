import { useEffect, useState } from 'react';
import type { SearchResults } from '../../../shared/contract/search.ts';
import { useWords } from '../../i18n/use-words.ts';

// who types on does not want to hear each number
const AFTER_MS = 600;

interface FoundAnnouncementProps {
  readonly results: SearchResults;
  readonly isCurrent: boolean;
}

/** Tells a screen reader how much was found, once typing has come to rest. */
export function FoundAnnouncement({ results, isCurrent }: FoundAnnouncementProps) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const groups = [results.tracks, results.albums, results.artists, results.playlists, results.genres];
  const count = groups.reduce((sum, { total }) => sum + total, 0);
  const hasMore = groups.some((group) => group.hasMore);
  const words =
    count === 0 ? t('search.foundNone') : hasMore ? t('search.foundMore', { count }) : t('search.found', { count });
  useEffect(() => {
    if (!isCurrent) return undefined;
    const timer = window.setTimeout(() => setSaid(words), AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [isCurrent, words]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
