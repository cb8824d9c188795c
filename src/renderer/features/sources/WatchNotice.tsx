import { Info } from 'lucide-react';
import type { FolderId } from '../../../shared/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWatchedFolder } from '../../link/watch.ts';

/** Why changes in a folder don't appear at once; nothing where they do. */
export function WatchNotice({ folderId }: { readonly folderId: FolderId }) {
  const { t } = useWords();
  const reason = useWatchedFolder(folderId)?.reason ?? null;
  if (reason === null) return null;
  const words = { network: t('watch.whyNetwork'), limit: t('watch.whyLimit'), failed: t('watch.whyFailed') };
  return (
    <p className="mt-2 flex gap-2 pl-8 text-ink-soft">
      <Info size={16} aria-hidden="true" className="mt-0.5 shrink-0" />
      {words[reason]}
    </p>
  );
}

/** How changes in a folder are noticed, in a few words; empty while that is not known, or where the folder is away. */
export function useWatchWords(folderId: FolderId): string {
  const { t } = useWords();
  const mode = useWatchedFolder(folderId)?.mode ?? 'starting';
  return {
    watching: t('watch.modeWatching'),
    polling: t('watch.modePolling'),
    off: t('watch.modeOff'),
    starting: '',
    away: '',
  }[mode];
}
