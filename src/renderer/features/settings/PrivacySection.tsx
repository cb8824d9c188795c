import { useWords } from '../../i18n/use-words.ts';
import { useAppInfo, useStorage } from '../../link/queries.ts';
import { Group, Line, PathText } from './SettingsParts.tsx';

export function PrivacySection() {
  const { t } = useWords();
  const info = useAppInfo();
  const storage = useStorage();
  return (
    <>
      <Group title={t('settings.privacy')}>
        <p className="px-4 py-3 text-base">{t('settings.privacyText')}</p>
        <Line label={t('settings.network')}>
          {info.data?.front === 'web' ? t('settings.networkWeb') : t('settings.networkApp')}
        </Line>
      </Group>
      <Group title={t('settings.stored')}>
        <Line label={t('settings.storedLibrary')} hint={t('settings.storedLibraryHint')}>
          {storage.data === undefined ? '…' : <PathText>{storage.data.libraryPath}</PathText>}
        </Line>
        <Line label={t('settings.storedPictures')} hint={t('settings.storedPicturesHint')}>
          {storage.data === undefined ? '…' : <PathText>{storage.data.cachePath}</PathText>}
        </Line>
        {info.data?.front === 'web' ? (
          <Line label={t('settings.storedSession')}>{t('settings.storedSessionText')}</Line>
        ) : null}
        <Line label={t('settings.storedMusic')}>{t('settings.storedMusicText')}</Line>
      </Group>
    </>
  );
}
