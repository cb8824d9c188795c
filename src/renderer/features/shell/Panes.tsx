import { useId, type ReactNode } from 'react';
import { defaultSettings } from '../../../shared/contract/default-settings.ts';
import { paneWidths } from '../../../shared/contract/pane-widths.ts';
import { fitPanes } from '../../elements/pane-width.ts';
import { Splitter } from '../../elements/Splitter.tsx';
import { isWideWindow, useWindowWidth } from '../../elements/use-window-width.ts';
import { useWords } from '../../i18n/use-words.ts';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import { SidePanel } from '../panel/index.ts';
import { Sidebar } from './Sidebar.tsx';

interface PanesProps {
  /** Without anything around the view: before there is a library. */
  readonly isBare: boolean;
  /** The view. */
  readonly children: ReactNode;
}

/** Sidebar, view and side panel in a row. The order in the page is the order of the keyboard. */
export function Panes({ isBare, children }: PanesProps) {
  const { t } = useWords();
  const id = useId();
  const windowWidth = useWindowWidth();
  const sidebarWidth = useSettings((settings) => settings.sidebarWidth);
  const panelWidth = useSettings((settings) => settings.panelWidth);
  const isPanelOpen = useSettings((settings) => settings.isPanelOpen);
  if (isBare) return children;
  const isWide = isWideWindow(windowWidth);
  const fitted = fitPanes(
    windowWidth,
    { width: sidebarWidth, range: paneWidths.sidebar },
    isPanelOpen ? { width: panelWidth, range: paneWidths.panel } : null,
  );
  return (
    <>
      <Sidebar id={`${id}-sidebar`} width={isWide ? fitted.sidebar : null} />
      {isWide ? (
        <Splitter
          label={t('panes.sidebar')}
          controls={`${id}-sidebar`}
          width={fitted.sidebar}
          range={paneWidths.sidebar}
          isAtEnd={false}
          onWidth={(width) => changeSettings({ sidebarWidth: width })}
          onReset={() => changeSettings({ sidebarWidth: defaultSettings.sidebarWidth })}
        />
      ) : null}
      {children}
      {isPanelOpen && isWide ? (
        <Splitter
          label={t('panes.panel')}
          controls={`${id}-panel`}
          width={fitted.panel}
          range={paneWidths.panel}
          isAtEnd
          onWidth={(width) => changeSettings({ panelWidth: width })}
          onReset={() => changeSettings({ panelWidth: defaultSettings.panelWidth })}
        />
      ) : null}
      {isPanelOpen ? (
        <SidePanel id={`${id}-panel`} width={isWide ? fitted.panel : panelWidth} isOverlay={!isWide} />
      ) : null}
    </>
  );
}
