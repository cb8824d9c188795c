import { useWords } from '../../i18n/use-words.ts';
import { setWatching, useWatchStatus } from '../../link/watch.ts';
import { LibrarySwitch } from './LibrarySwitch.tsx';

/** Whether the library follows its folders. */
export function WatchSetting() {
  const { t } = useWords();
  const status = useWatchStatus();
  const isOn = status.data?.isOn;
  return (
    <LibrarySwitch label={t('watch.setting')} hint={t('watch.settingHint')} isOn={isOn} onSet={setWatching}>
      {isOn === false ? <p className="mt-1 text-xs text-ink-soft">{t('watch.isOffForAll')}</p> : null}
      {status.data?.canWatch === false ? <p className="mt-1 text-xs text-ink-soft">{t('watch.cannot')}</p> : null}
    </LibrarySwitch>
  );
}
