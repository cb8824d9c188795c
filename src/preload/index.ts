/** Puts the bridge on `window.fonoteka` and nothing else: no Electron object reaches the page. */
import { contextBridge, ipcRenderer } from 'electron';
import type { AppCommand, Bridge } from '../shared/contract/bridge.ts';
import type { CoreEvent } from '../shared/contract/events.ts';
import { ipcChannels } from '../shared/ipc-channels.ts';

// the page's listeners never see Electron's event object, which holds the sender
const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(ipcChannels.call, method, input),
  onEvent: (listener) => listen(ipcChannels.event, (_event, value: CoreEvent) => listener(value)),
  onCommand: (listener) => listen(ipcChannels.command, (_event, value: AppCommand) => listener(value)),
  chooseFolder: () => ipcRenderer.invoke(ipcChannels.chooseFolder),
};

function listen(channel: string, receive: Parameters<typeof ipcRenderer.on>[1]): () => void {
  ipcRenderer.on(channel, receive);
  return () => {
    ipcRenderer.removeListener(channel, receive);
  };
}

contextBridge.exposeInMainWorld('fonoteka', bridge);
