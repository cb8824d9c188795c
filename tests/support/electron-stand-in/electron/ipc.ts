/** `ipcMain`: the handlers that the app has put up, and their call by a page or by a test that forges one. */
import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import type { Sender } from '../messages.ts';
import { near, tell } from './line.ts';
import { strict } from './strict.ts';
import { findContents } from './windows.ts';

const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: Parameters<IpcMain['handle']>[1]) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
    tell({ kind: 'channel', channel });
  },
} satisfies Pick<IpcMain, 'handle'>);

near.invoke = async (sender, channel, args) => {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(eventOf(sender), ...args) as unknown;
};

function eventOf({ windowId, frame }: Sender): IpcMainInvokeEvent {
  const contents = windowId === undefined ? undefined : findContents(windowId);
  return strict('event', {
    sender: strict('event.sender', (contents ?? { id: -1 }) as WebContents),
    senderFrame: frame === null ? null : frameOf(frame, contents),
  }) as IpcMainInvokeEvent;
}

function frameOf(
  { isMain, address }: NonNullable<Sender['frame']>,
  contents: ReturnType<typeof findContents>,
): WebFrameMain {
  return strict('event.senderFrame', {
    frameTreeNodeId: isMain && contents !== undefined ? contents.mainFrame.frameTreeNodeId : 999_999,
    url: address,
    origin: originOf(address),
  }) as WebFrameMain;
}

/** Node gives schemes that it does not know no origin; Chromium gives those that are registered as standard one. */
function originOf(address: string): string {
  if (!URL.canParse(address)) return 'null';
  const url = new URL(address);
  return url.origin !== 'null' || url.host === '' ? url.origin : `${url.protocol}//${url.host}`;
}
