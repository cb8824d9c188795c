import { Pause, Play, X } from 'lucide-react';
import type { ScanProgress } from '../../../shared/contract/scan.ts';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useRole } from '../../link/people.ts';
import { cancelScan, pauseScan, resumeScan } from './scan-actions.ts';

export function ScanButtons({ progress }: { readonly progress: ScanProgress }) {
  const { t } = useWords();
  const isAdmin = useRole() === 'admin';
  const isPaused = progress.phase === 'paused';
  if (!isAdmin) return null;
  return (
    <div className="flex">
      <IconButton
        icon={isPaused ? Play : Pause}
        iconSize={16}
        label={isPaused ? t('scan.resume') : t('scan.pause')}
        onClick={isPaused ? resumeScan : pauseScan}
      />
      <IconButton icon={X} iconSize={16} label={t('scan.cancel')} onClick={cancelScan} />
    </div>
  );
}
