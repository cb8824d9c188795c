import { Download } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../elements/Button.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { fetchUserFile } from '../../link/user-data.ts';
import { saveFile } from './save-file.ts';
import { ShareDone } from './ShareDone.tsx';

export function ExportFile() {
  const { t } = useWords();
  const [share, setShare] = useState(0);
  const exporting = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      setShare(0);
      const { file, fileName } = await fetchUserFile(setShare);
      saveFile(file, fileName);
      return fileName;
    },
  });
  return (
    <div className="flex flex-col items-start gap-2 px-4 py-3">
      <p className="text-ink-soft">{t('userData.exportText')}</p>
      <Button disabled={exporting.isPending} onClick={() => exporting.mutate()}>
        <Download size={16} aria-hidden="true" />
        {t('userData.export')}
      </Button>
      {exporting.isPending ? <ShareDone label={t('userData.writing')} share={share} /> : null}
      <p role="status">{exporting.isSuccess ? t('userData.exported', { file: exporting.data }) : ''}</p>
      {exporting.error === null ? null : (
        <p role="alert" className="text-danger">
          {t('userData.exportFailed')}. {errorWords(t, exporting.error)}
        </p>
      )}
    </div>
  );
}
