/** The window's two questions on Electron's wire. Every message is checked for where it comes from before it is read. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Envelope } from '../../shared/contract/define.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { folderIdSchema, type UserId } from '../../shared/ids.ts';
import { ipcChannels } from '../../shared/ipc-channels.ts';
import type { Core } from '../core-api.ts';
import type { Log } from '../ports/log.ts';
import { isTrustedSender, isWindowCall, type MainFrame } from './policy.ts';

export interface IpcParts {
  readonly core: Pick<Core, 'call'>;
  readonly userId: UserId;
  /** Our window's main frame as it is now; undefined while there is no window. */
  readonly findMainFrame: () => MainFrame | undefined;
  /** The platform's music folder, which the window may add without the dialog. */
  readonly usualFolder: string | null;
  /** Asks the person; null where they thought better of it. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly log: Log;
}

/** Answers the window. Nothing is ever thrown across: a refusal is an envelope like every other failure. */
export function bindIpc(ipcMain: Pick<IpcMain, 'handle'>, parts: IpcParts): void {
  ipcMain.handle(ipcChannels.call, async (event, ...args: unknown[]): Promise<Envelope> => {
    if (!isFromWindow(event, parts)) return refused(parts.log, event);
    const [method, input, ...rest] = args;
    if (typeof method !== 'string' || rest.length > 0) return failure('invalid-input', 'A call is a name and an input');
    if (!isWindowCall(method, input, parts.usualFolder))
      return failure('not-allowed', 'Folders are chosen in the system’s dialog here');
    return parts.core.call(method, input, { userId: parts.userId, front: 'electron' });
  });

  let isChoosing = false;
  ipcMain.handle(ipcChannels.chooseFolder, async (event, ...args: unknown[]): Promise<Envelope> => {
    if (!isFromWindow(event, parts)) return refused(parts.log, event);
    if (args.length > 0) return failure('invalid-input', 'The folder is asked of the person, not of the window');
    if (isChoosing) return failure('conflict', 'The dialog is open already');
    isChoosing = true;
    try {
      return await addChosenFolder(parts);
    } finally {
      isChoosing = false;
    }
  });
}

/** The part of the reply that the window is told. */
const addedFolder = z.object({ id: folderIdSchema });

async function addChosenFolder({ chooseFolder, core, userId }: IpcParts): Promise<Envelope> {
  const path = await chooseFolder();
  if (path === null) return { ok: true, value: null };
  const added = await core.call('folders.add', { path }, { userId, front: 'electron' });
  return added.ok ? { ok: true, value: { folderId: addedFolder.parse(added.value).id } } : added;
}

function isFromWindow(event: IpcMainInvokeEvent, parts: IpcParts): boolean {
  const main = parts.findMainFrame();
  const frame = event.senderFrame;
  const sender = {
    contentsId: event.sender.id,
    frame: frame && { treeNodeId: frame.frameTreeNodeId, origin: frame.origin, address: frame.url },
  };
  return main !== undefined && isTrustedSender(sender, main);
}

function refused(log: Log, event: IpcMainInvokeEvent): Envelope {
  log.warn('a message from a foreign frame was refused', { contents: event.sender.id });
  return failure('not-allowed', 'This page may not ask');
}

function failure(code: ErrorCode, message: string): Envelope {
  return { ok: false, error: { code, message } };
}
