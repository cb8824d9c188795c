import { useMutation } from '@tanstack/react-query';
import { Segmented } from '../../elements/Segmented.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useRole } from '../../link/people.ts';
import { setWatching, useWatchStatus } from '../../link/watch.ts';
import { Line } from './SettingsParts.tsx';

/** Whether the library follows its folders: a choice for all who use it, so that admins make it. */
export function WatchSetting() {
  const { t } = useWords();
  const isAdmin = useRole() === 'admin';
  const status = useWatchStatus();
  const changing = useMutation({ networkMode: 'always', mutationFn: setWatching });
  const isOn = status.data?.isOn;
  return (
    <Line label={t('watch.setting')} hint={t('watch.settingHint')}>
      {isOn === undefined ? (
        '…'
      ) : isAdmin ? (
        <Segmented
          label={t('watch.setting')}
          value={isOn ? 'on' : 'off'}
          options={[
            { value: 'on', label: t('watch.on') },
            { value: 'off', label: t('watch.off') },
          ]}
          onValue={(value) => changing.mutate(value === 'on')}
        />
      ) : (
        t(isOn ? 'watch.on' : 'watch.off')
      )}
      {isOn === false ? <p className="mt-1 text-xs text-ink-soft">{t('watch.isOffForAll')}</p> : null}
      {status.data?.canWatch === false ? <p className="mt-1 text-xs text-ink-soft">{t('watch.cannot')}</p> : null}
      {changing.error === null ? null : (
        <p role="alert" className="text-danger">
          {t('watch.failed')}. {errorWords(t, changing.error)}
        </p>
      )}
    </Line>
  );
}
