import { useWords } from '../../i18n/use-words.ts';
import { ExportFile, ImportFile, WaitingList } from '../user-data/index.ts';
import { Group } from './SettingsParts.tsx';

export function UserDataSection() {
  const { t } = useWords();
  return (
    <>
      <Group title={t('userData.exportTitle')}>
        <ExportFile />
      </Group>
      <Group title={t('userData.importTitle')}>
        <ImportFile />
      </Group>
      <Group title={t('userData.waitingTitle')}>
        <WaitingList />
      </Group>
    </>
  );
}
