import { Tabs } from '@base-ui/react/tabs';
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { IconButton } from '../../elements/IconButton.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { QueuePanel } from '../queue/index.ts';
import { SelectionDetails } from './SelectionDetails.tsx';

interface SidePanelProps {
  readonly id: string;
  readonly width: number;
  /** In a narrow window it lies over the view, and Escape puts it away. */
  readonly isOverlay: boolean;
}

const TAB =
  'h-8 rounded-control px-3 font-semibold text-ink-soft hover:bg-hover hover:text-ink data-[active]:bg-pressed data-[active]:text-ink';

export function SidePanel({ id, width, isOverlay }: SidePanelProps) {
  const { t } = useWords();
  const tab = useSettings((settings) => settings.panelTab);
  const close = (): void => changeSettings({ isPanelOpen: false });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isOverlay) return;
    event.preventDefault();
    close();
  };
  return (
    <aside
      id={id}
      data-pane=""
      aria-label={tab === 'queue' ? t('queue.label') : t('details.title')}
      className={`flex flex-col bg-panel ${isOverlay ? 'absolute inset-y-0 right-0 z-20 max-w-[85vw] border-l border-line shadow-raised' : ''}`}
      style={{ width }}
      onKeyDown={onKeyDown}
    >
      <Tabs.Root
        value={tab}
        onValueChange={(value) => changeSettings({ panelTab: value === 'details' ? 'details' : 'queue' })}
        className="flex min-h-0 flex-1 flex-col"
      >
        <div className="flex items-center border-b border-line py-1.5 pr-2 pl-2">
          <Tabs.List aria-label={t('panel.tabs')} className="flex flex-1 gap-1" activateOnFocus>
            <Tabs.Tab value="queue" className={TAB}>
              {t('queue.label')}
            </Tabs.Tab>
            <Tabs.Tab value="details" className={TAB}>
              {t('details.title')}
            </Tabs.Tab>
          </Tabs.List>
          <IconButton icon={X} label={t('panel.close')} onClick={close} />
        </div>
        <Tabs.Panel value="queue" className="flex min-h-0 flex-1 flex-col">
          <QueuePanel />
        </Tabs.Panel>
        <Tabs.Panel value="details" className="min-h-0 flex-1 overflow-y-auto p-4">
          <SelectionDetails />
        </Tabs.Panel>
      </Tabs.Root>
    </aside>
  );
}
