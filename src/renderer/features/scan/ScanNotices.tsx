import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
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
    const words = {
      finished: { title: t('scan.finished'), text: summaryWords(t, last) },
      cancelled: { title: t('scan.cancelled'), text: t('scan.cancelledText') },
      failed: { title: t('scan.failedTitle'), text: t('scan.failedText') },
    }[last.outcome];
    notify({ name: 'scan', ...words, isError: last.outcome === 'failed' });
  }, [isScanning, endedCount, last, t]);
  return null;
}
