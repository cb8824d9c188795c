import { ConfirmDialog } from '../../elements/ConfirmDialog.tsx';
import { useWords } from '../../i18n/use-words.ts';

interface BothWaysQuestionProps {
  readonly isOpen: boolean;
  /** Of the file that would be written. */
  readonly path: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asked before a playlist writes a file of the person's. */
export function BothWaysQuestion({ isOpen, path, onClose, onConfirm }: BothWaysQuestionProps) {
  const { t } = useWords();
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('playlistSync.bothTitle')}
      subject={path}
      text={t('playlistSync.bothText')}
      confirmLabel={t('playlistSync.bothConfirm')}
      cancelLabel={t('app.cancel')}
      look="primary"
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        onConfirm();
      }}
    />
  );
}
