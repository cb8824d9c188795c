import { Menu } from '@base-ui/react/menu';
import { Columns3, RotateCcw } from 'lucide-react';
import { memo, type ComponentProps } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ColumnChecks } from './ColumnChecks.tsx';

interface ColumnsMenuProps extends ComponentProps<typeof ColumnChecks> {
  readonly onReset: () => void;
  readonly canReset: boolean;
}

/** The button at the end of the heads. */
export const ColumnsMenu = memo(ColumnsButton);

function ColumnsButton({ onReset, canReset, ...checks }: ColumnsMenuProps) {
  const { t } = useWords();
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={t('table.columns')}
        title={t('table.columns')}
        className="inline-flex size-7 items-center justify-center rounded-control bg-canvas text-ink-soft hover:text-ink data-popup-open:bg-pressed"
      >
        <Columns3 size={16} aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-50">
          <Menu.Popup className="popup max-h-(--available-height) min-w-48 overflow-y-auto p-1">
            <ColumnChecks {...checks} />
            <Menu.Separator className="m-1 h-px bg-line" />
            <Menu.Item className="menu-item" disabled={!canReset} onClick={onReset}>
              <RotateCcw size={16} aria-hidden="true" />
              {t('table.reset')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
