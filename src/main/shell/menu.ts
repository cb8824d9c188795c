/** The application menu as data: role items where the system has them, commands to the window for the rest. */
import type { MenuItemConstructorOptions } from 'electron';
import type { AppCommand } from '../../shared/contract/bridge.ts';
import type { Labels } from './labels.ts';

type Item = MenuItemConstructorOptions;
type Send = (command: AppCommand) => void;

/** The menu of the platform (`process.platform`). Pure: `send` is called when an item is chosen. */
export function menuTemplate(platform: string, labels: Labels, send: Send): Item[] {
  const isMac = platform === 'darwin';
  // macOS has no letters for the keyboard
  const title = (label: string) => (isMac ? label.replace('&', '') : label);
  const menus: Item[] = [
    { label: title(labels.file), submenu: fileItems(isMac, labels, send) },
    { label: title(labels.edit), submenu: editItems(labels) },
    { label: title(labels.view), submenu: viewItems(isMac, labels, send) },
    { label: title(labels.playback), submenu: playbackItems(isMac, labels, send) },
  ];
  if (isMac) return [{ label: 'Fonoteka', submenu: macAppItems(labels) }, ...menus, macWindowMenu(labels)];
  return [...menus, { label: labels.help, role: 'help', submenu: [{ role: 'about', label: labels.about }] }];
}

const separator: Item = { type: 'separator' };

function fileItems(isMac: boolean, labels: Labels, send: Send): Item[] {
  return [
    { label: labels.addFolder, accelerator: 'CmdOrCtrl+O', click: () => send('add-folder') },
    { label: labels.rescan, accelerator: isMac ? 'Cmd+R' : 'F5', click: () => send('rescan') },
    separator,
    isMac ? { role: 'close', label: labels.closeWindow } : { role: 'quit', label: labels.quit, accelerator: 'Ctrl+Q' },
  ];
}

function editItems(labels: Labels): Item[] {
  return [
    { role: 'undo', label: labels.undo },
    { role: 'redo', label: labels.redo },
    separator,
    { role: 'cut', label: labels.cut },
    { role: 'copy', label: labels.copy },
    { role: 'paste', label: labels.paste },
    { role: 'selectAll', label: labels.selectAll },
  ];
}

function viewItems(isMac: boolean, labels: Labels, send: Send): Item[] {
  return [
    { label: labels.added, accelerator: 'CmdOrCtrl+1', click: () => send('go-added') },
    { label: labels.albums, accelerator: 'CmdOrCtrl+2', click: () => send('go-albums') },
    { label: labels.artists, accelerator: 'CmdOrCtrl+3', click: () => send('go-artists') },
    { label: labels.tracks, accelerator: 'CmdOrCtrl+4', click: () => send('go-tracks') },
    { label: labels.genres, accelerator: 'CmdOrCtrl+5', click: () => send('go-genres') },
    { label: labels.composers, accelerator: 'CmdOrCtrl+6', click: () => send('go-composers') },
    { label: labels.folders, accelerator: 'CmdOrCtrl+7', click: () => send('go-folders') },
    { label: labels.scores, accelerator: 'CmdOrCtrl+8', click: () => send('go-scores') },
    { label: labels.sources, accelerator: 'CmdOrCtrl+9', click: () => send('go-sources') },
    separator,
    { label: labels.back, accelerator: isMac ? 'Cmd+[' : 'Alt+Left', click: () => send('back') },
    { label: labels.forward, accelerator: isMac ? 'Cmd+]' : 'Alt+Right', click: () => send('forward') },
    separator,
    { role: 'resetZoom', label: labels.resetZoom },
    { role: 'zoomIn', label: labels.zoomIn },
    { role: 'zoomOut', label: labels.zoomOut },
    separator,
    { role: 'togglefullscreen', label: labels.fullScreen },
  ];
}

function playbackItems(isMac: boolean, labels: Labels, send: Send): Item[] {
  // the window handles these keys itself, because in a text field they belong to the text; here they are only shown.
  // macOS can't show a key without taking it, so Space stays away from the menu there
  const shown = (accelerator: string): Item => ({ accelerator, registerAccelerator: false });
  return [
    { label: labels.playPause, ...(isMac ? {} : shown('Space')), click: () => send('play-pause') },
    { label: labels.next, ...shown('CmdOrCtrl+Right'), click: () => send('next') },
    { label: labels.previous, ...shown('CmdOrCtrl+Left'), click: () => send('previous') },
    separator,
    { label: labels.volumeUp, ...shown('CmdOrCtrl+Up'), click: () => send('volume-up') },
    { label: labels.volumeDown, ...shown('CmdOrCtrl+Down'), click: () => send('volume-down') },
  ];
}

function macAppItems(labels: Labels): Item[] {
  return [
    { role: 'about', label: labels.about },
    separator,
    { role: 'services', label: labels.services },
    separator,
    { role: 'hide', label: labels.hide },
    { role: 'hideOthers', label: labels.hideOthers },
    { role: 'unhide', label: labels.showAll },
    separator,
    { role: 'quit', label: labels.quit },
  ];
}

function macWindowMenu(labels: Labels): Item {
  return {
    label: labels.window,
    role: 'window',
    submenu: [
      { role: 'minimize', label: labels.minimize },
      { role: 'zoom', label: labels.zoom },
      separator,
      { role: 'front', label: labels.bringToFront },
    ],
  };
}
