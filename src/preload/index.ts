/** Puts the bridge on `window.fonoteka` and nothing else: no Electron object reaches the page. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import { ipcChannels } from '../shared/ipc-channels.ts';

const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke(ipcChannels.call, method, input),
  onEvent: (listener) => listen(ipcChannels.event, listener),
  onCommand: (listener) => listen(ipcChannels.command, listener),
  chooseFolder: () => ipcRenderer.invoke(ipcChannels.chooseFolder),
};

/** The page's listener never sees Electron's event object, which holds the sender. The shell sends the bridge's types. */
function listen(channel: string, listener: (value: never) => void): () => void {
  const receive = (_event: IpcRendererEvent, value: never) => listener(value);
  ipcRenderer.on(channel, receive);
  return () => {
    ipcRenderer.removeListener(channel, receive);
  };
}

contextBridge.exposeInMainWorld('fonoteka', bridge);
