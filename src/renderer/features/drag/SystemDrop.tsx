import { HardDriveDownload } from 'lucide-react';
import { ConfirmDialog } from '../../elements/ConfirmDialog.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { canSeeDroppedPaths } from '../../link/client.ts';
import { useFileDrag } from './use-file-drag.ts';
import { useSystemDrop } from './use-system-drop.ts';

/** Takes files and folders from the system: what the library knows is played, a new folder may be added. */
export function SystemDrop() {
  const { t } = useWords();
  const drop = useSystemDrop();
  const isOver = useFileDrag(drop.take);
  return (
    <>
      {isOver ? (
        <div className="pointer-events-none fixed inset-2 z-60 flex flex-col items-center justify-center gap-3 rounded-cover border-2 border-dashed border-accent bg-backdrop">
          <div className="popup flex max-w-md flex-col items-center gap-3 p-6 text-center">
            <HardDriveDownload size={32} strokeWidth={1.5} aria-hidden="true" className="text-accent" />
            <p className="text-base font-semibold">{t('drop.title')}</p>
            <p className="text-ink-soft">{canSeeDroppedPaths ? t('drop.text') : t('drop.webText')}</p>
          </div>
        </div>
      ) : null}
      <ConfirmDialog
        isOpen={drop.asked !== null}
        title={t('drop.addTitle', { count: drop.asked?.folders.length ?? 0 })}
        subject={drop.asked?.folders.join('\n') ?? ''}
        text={t('drop.addText')}
        confirmLabel={t('drop.add', { count: drop.asked?.folders.length ?? 0 })}
        cancelLabel={t('app.cancel')}
        look="primary"
        onConfirm={drop.confirm}
        onCancel={drop.cancel}
      />
    </>
  );
}
