/** Puts the bridge on `window.fonoteka` and nothing else: no Electron object reaches the page. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AppCommand, Bridge, DroppedFile } from '../shared/contract/bridge.ts';
import type { CoreEvent } from '../shared/contract/events.ts';
import { ipcChannels } from '../shared/ipc-channels.ts';

// the page's listeners never see Electron's event object, which holds the sender
const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(ipcChannels.call, method, input),
  onEvent: (listener) => listen(ipcChannels.event, (_event, value: CoreEvent) => listener(value)),
  onCommand: (listener) => listen(ipcChannels.command, (_event, value: AppCommand) => listener(value)),
  chooseFolder: () => ipcRenderer.invoke(ipcChannels.chooseFolder),
  showInFolder: (trackId) => ipcRenderer.invoke(ipcChannels.showInFolder, trackId),
  profiles: () => ipcRenderer.invoke(ipcChannels.profiles),
  signIn: (wish) => ipcRenderer.invoke(ipcChannels.signIn, wish),
  signOut: () => ipcRenderer.invoke(ipcChannels.signOut),
  inspectDropped: (files) => ipcRenderer.invoke(ipcChannels.inspectDropped, pathsOf(files)),
  addDropped: (files) => ipcRenderer.invoke(ipcChannels.addDropped, pathsOf(files)),
};

/** Of what a hand dropped; a file that a script made has none. */
function pathsOf(files: readonly DroppedFile[]): readonly string[] {
  return files
    .flatMap((file) => (file instanceof File ? [webUtils.getPathForFile(file)] : []))
    .filter((path) => path !== '');
}

function listen(channel: string, receive: Parameters<typeof ipcRenderer.on>[1]): () => void {
  ipcRenderer.on(channel, receive);
  return () => {
    ipcRenderer.removeListener(channel, receive);
  };
}

contextBridge.exposeInMainWorld('fonoteka', bridge);
