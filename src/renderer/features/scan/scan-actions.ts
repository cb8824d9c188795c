import type { ScanStatus } from '../../../shared/contract/scan.ts';
import { errorWords } from '../../i18n/error-words.ts';
import { i18n } from '../../i18n/i18n.ts';
import { call } from '../../link/client.ts';
import { notify } from '../../stores/notices.ts';
import { setScanStatus } from '../../stores/scan.ts';

async function act(request: Promise<ScanStatus>): Promise<void> {
  try {
    setScanStatus(await request);
  } catch (error) {
    const { t } = i18n;
    notify({ name: 'scan-action', title: t('scan.actionFailed'), text: errorWords(t, error), isError: true });
  }
}

export const pauseScan = (): void => void act(call('scan.pause', {}));
export const resumeScan = (): void => void act(call('scan.resume', {}));
export const cancelScan = (): void => void act(call('scan.cancel', {}));
