import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { notify } from '../../stores/notices.ts';
import { selectIsScanning, useScan } from '../../stores/scan.ts';
import { summaryWords } from './scan-words.ts';

/** Says how a scan ended; the Sources page keeps the same. */
export function ScanNotices() {
  const { t } = useWords();
  const isScanning = useScan(selectIsScanning);
  const last = useScan((state) => state.last);
  const endedCount = useScan((state) => state.endedCount);
  const seen = useRef({ isScanning, endedCount });
  useEffect(() => {
    const hasEnded = (seen.current.isScanning && !isScanning) || seen.current.endedCount !== endedCount;
    seen.current = { isScanning, endedCount };
    if (!hasEnded || last === null) return;
    const say = (awayCount: number): void => {
      const words = {
        finished: { title: t('scan.finished'), text: summaryWords(t, last, awayCount) },
        cancelled: { title: t('scan.cancelled'), text: t('scan.cancelledText') },
        failed: { title: t('scan.failedTitle'), text: t('scan.failedText') },
      }[last.outcome];
      notify({ name: 'scan', ...words, isError: last.outcome === 'failed' });
    };
    countAway().then(say, () => say(0));
  }, [isScanning, endedCount, last, t]);
  return null;
}

/** Asked anew: what the pages know may be from before the scan. */
async function countAway(): Promise<number> {
  const folders = await call('folders.list', {});
  return folders.filter(({ state }) => state !== 'online').length;
}
