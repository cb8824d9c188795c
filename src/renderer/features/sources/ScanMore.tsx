import { Menu } from '@base-ui/react/menu';
import { ChevronDown, ScanSearch } from 'lucide-react';
import { useWords } from '../../i18n/use-words.ts';

/** Beside the button that scans: ways that are seldom wanted. */
export function ScanMore({ isDisabled, onDeep }: { readonly isDisabled: boolean; readonly onDeep: () => void }) {
  const { t } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={t('watch.more')}
        title={t('watch.more')}
        disabled={isDisabled}
        className="inline-flex h-8 w-7 items-center justify-center rounded-control border border-line bg-raised text-ink-soft hover:bg-hover hover:text-ink disabled:opacity-50 data-popup-open:bg-pressed"
      >
        <ChevronDown size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-50">
          <Menu.Popup className="popup max-w-80 p-1">
            <Menu.Item className="menu-item" onClick={onDeep}>
              <ScanSearch size={16} aria-hidden="true" className="shrink-0" />
              <span className="whitespace-normal">
                {t('watch.deep')}
                <span className="block text-xs text-ink-soft">{t('watch.deepHint')}</span>
              </span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
