import { useWords } from '../../i18n/use-words.ts';
import { setDigests, useDigestStatus } from '../../link/digests.ts';
import { LibrarySwitch } from './LibrarySwitch.tsx';

/** Whether files are read whole while nothing else is to be done, so that those which begin alike are told apart. */
export function DigestSetting() {
  const { t } = useWords();
  const { data } = useDigestStatus();
  return (
    <LibrarySwitch label={t('watch.whole')} hint={t('watch.wholeHint')} isOn={data?.isOn} onSet={setDigests}>
      {data === undefined ? null : (
        <p className="tabular mt-1 text-xs text-ink-soft">
          {data.leftCount === 0
            ? t('watch.wholeDone', { count: data.madeCount })
            : t('watch.wholeLeft', { count: data.madeCount, left: data.leftCount })}
        </p>
      )}
    </LibrarySwitch>
  );
}
