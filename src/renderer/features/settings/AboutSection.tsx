import { useWords } from '../../i18n/use-words.ts';
import { useAppInfo } from '../../link/queries.ts';
import { Licences } from './Licences.tsx';
import { Group, Line } from './SettingsParts.tsx';

export function AboutSection() {
  const { t } = useWords();
  const info = useAppInfo();
  return (
    <>
      <Group title={t('settings.about')}>
        <Line label={t('settings.version')}>
          <span className="tabular select-text">
            {t('app.name')} {info.data?.version ?? '…'}
          </span>
        </Line>
        <Line label={t('settings.licence')}>
          <span className="select-text">GPL-3.0-or-later</span>
          <p className="text-ink-soft">{t('settings.licenceText')}</p>
        </Line>
      </Group>
      <Licences />
    </>
  );
}
