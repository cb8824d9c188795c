import { TriangleAlert } from 'lucide-react';
import type { PlaylistFault } from '../../../shared/query/playlist-faults.ts';
import { useWords } from '../../i18n/use-words.ts';

/** What is wrong with the playlists that a query looks into. */
export function Faults({ faults }: { readonly faults: readonly PlaylistFault[] }) {
  const { t } = useWords();
  if (faults.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-danger">
      {faults.map((fault, no) => (
        <li key={no} className="flex items-baseline gap-2">
          <TriangleAlert size={16} aria-hidden="true" className="shrink-0 self-center" />
          <span>
            {fault.code === 'no-playlist'
              ? t('smart.noPlaylist', { name: fault.wanted })
              : fault.isOwn
                ? t('smart.ownCircle', { names: fault.names.join(' → ') })
                : t('smart.circle', { names: fault.names.join(' → ') })}
          </span>
        </li>
      ))}
    </ul>
  );
}
