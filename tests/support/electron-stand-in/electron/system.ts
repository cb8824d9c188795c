/** Dialogs, menu, theme, screens: recorded, and answered as the test says. */
import { EventEmitter } from 'node:events';
import type {
  Dialog,
  Display,
  Menu as ElectronMenu,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  NativeTheme,
  OpenDialogOptions,
  Screen,
  Shell,
} from 'electron';
import type { MenuNote } from '../messages.ts';
import { assertReady } from './app.ts';
import { browser, near, tell } from './line.ts';
import { strict } from './strict.ts';

export const dialog = strict('dialog', {
  showOpenDialog: async (...given: readonly unknown[]) => {
    const options = given.at(-1) as OpenDialogOptions;
    tell({ kind: 'dialog', name: 'open', options: { ...options } });
    const path = await browser.chooseFolder();
    return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] };
  },
  showMessageBox: async (...given: readonly unknown[]) => {
    tell({ kind: 'dialog', name: 'message', options: { ...(given.at(-1) as MessageBoxOptions) } });
    return { response: 0, checkboxChecked: false };
  },
}) satisfies Pick<Dialog, 'showMessageBox' | 'showOpenDialog'>;

export const shell = strict('shell', {
  showItemInFolder: (path: string) => tell({ kind: 'dialog', name: 'show-item', options: { path } }),
} satisfies Pick<Shell, 'showItemInFolder'>);

interface BuiltMenu {
  readonly template: readonly MenuItemConstructorOptions[];
}
let menu: BuiltMenu | undefined;

export const Menu = strict('Menu', {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => ({ template }) as unknown as ElectronMenu,
  setApplicationMenu: (built: ElectronMenu | null) => {
    assertReady('Menu.setApplicationMenu');
    menu = (built ?? undefined) as unknown as BuiltMenu | undefined;
    tell({ kind: 'menu', items: (menu?.template ?? []).map(noteOf) });
  },
});

near.clickMenu = async (labels) => {
  let items = menu?.template ?? [];
  let item: MenuItemConstructorOptions | undefined;
  for (const label of labels) {
    item = items.find((candidate) => candidate.label === label);
    items = submenuOf(item);
  }
  if (item?.click === undefined) throw new Error(`the menu has nothing to choose at ${labels.join(' > ')}`);
  item.click(undefined as never, undefined, undefined as never);
};

function noteOf(item: MenuItemConstructorOptions): MenuNote {
  const { label, role, accelerator } = item;
  return { label, role, accelerator: accelerator ?? undefined, submenu: submenuOf(item).map(noteOf) };
}

function submenuOf(item: MenuItemConstructorOptions | undefined): readonly MenuItemConstructorOptions[] {
  return Array.isArray(item?.submenu) ? item.submenu : [];
}

const themeEvents = new EventEmitter();
let themeSource: NativeTheme['themeSource'] = 'system';

export const nativeTheme = strict('nativeTheme', {
  get themeSource() {
    return themeSource;
  },
  set themeSource(source) {
    themeSource = source;
    tell({ kind: 'theme', source });
    void browser.setColorScheme(source === 'system' ? null : source);
    themeEvents.emit('updated');
  },
  get shouldUseDarkColors() {
    return themeSource === 'dark';
  },
  on: themeEvents.on.bind(themeEvents) as unknown as NativeTheme['on'],
} satisfies Pick<NativeTheme, 'on' | 'shouldUseDarkColors' | 'themeSource'>);

const display = { id: 1, workArea: { x: 0, y: 0, width: 1600, height: 1000 } } as Display;

export const screen = strict('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
} satisfies Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>);
