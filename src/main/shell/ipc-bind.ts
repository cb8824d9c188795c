/** The window's questions on Electron's wire. Every message is checked for where it comes from before it is read. */
import { dirname } from 'node:path';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { CallContext, Envelope } from '../../shared/contract/define.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { folderIdSchema, trackIdSchema, type FolderId } from '../../shared/ids.ts';
import { ipcChannels } from '../../shared/ipc-channels.ts';
import type { Core, CoreHost, FoundSession } from '../core-api.ts';
import type { Log } from '../ports/log.ts';
import { toDisplayPath, toRawPath } from '../ports/paths.ts';
import { isTrustedSender, isWindowCall, type MainFrame } from './policy.ts';

export interface IpcParts {
  readonly core: Pick<Core, 'call'> & { readonly host: Pick<CoreHost, 'inspectPaths' | 'locateAudio'> };
  /** Who is signed in now; undefined where nobody is. */
  readonly findSession: () => Promise<FoundSession | undefined>;
  /** Our window's main frame as it is now; undefined while there is no window. */
  readonly findMainFrame: () => MainFrame | undefined;
  /** The platform's music folder, which the window may add without the dialog. */
  readonly usualFolder: string | null;
  /** Asks the person; null where they thought better of it. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showFile: (path: string) => void;
  readonly log: Log;
}

type Answer = (args: readonly unknown[], by: CallContext) => Promise<Envelope>;

/** Answers the window. Nothing is ever thrown across: a refusal is an envelope like every other failure. */
export function bindIpc(ipcMain: Pick<IpcMain, 'handle'>, parts: IpcParts): void {
  const handle = (channel: string, answer: Answer): void =>
    ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<Envelope> => {
      const refusal = refuseSender(event, parts);
      if (refusal !== undefined) return refusal;
      const session = await parts.findSession();
      return session === undefined ? signedOut : answer(args, { ...session, front: 'electron' });
    });

  handle(ipcChannels.call, async ([method, input, ...rest], by) => {
    if (typeof method !== 'string' || rest.length > 0) return failure('invalid-input', 'A call is a name and an input');
    if (!isWindowCall(method, input, parts.usualFolder))
      return failure('not-allowed', 'Folders are chosen in the system’s dialog here');
    return parts.core.call(method, input, by);
  });

  let isChoosing = false;
  handle(ipcChannels.chooseFolder, async (args, by) => {
    if (args.length > 0) return failure('invalid-input', 'The folder is asked of the person, not of the window');
    if (isChoosing) return failure('conflict', 'The dialog is open already');
    isChoosing = true;
    try {
      return await addChosenFolder(parts, by);
    } finally {
      isChoosing = false;
    }
  });

  handle(ipcChannels.showInFolder, async ([trackId, ...rest]) => {
    const named = trackIdSchema.safeParse(trackId);
    if (!named.success || rest.length > 0) return failure('invalid-input', 'A track is named by its id');
    return showTrack(named.data, parts);
  });

  handle(
    ipcChannels.inspectDropped,
    withPaths(async (paths) => ({ ok: true, value: await parts.core.host.inspectPaths(paths) })),
  );
  handle(
    ipcChannels.addDropped,
    withPaths((paths, by) => addDropped(paths, parts, by)),
  );
}

/** What the preload tells of a drop; the page itself has no say in it. */
const droppedPaths = z.array(z.string().min(1).max(4096)).min(1).max(500);

function withPaths(answer: (paths: readonly string[], by: CallContext) => Promise<Envelope>): Answer {
  return async (args, by) => {
    const paths = droppedPaths.safeParse(args[0]);
    return paths.success && args.length === 1
      ? answer(paths.data, by)
      : failure('invalid-input', 'Nothing was dropped that has a path');
  };
}

/** Adds what can be added; only where nothing can, the first reason is the answer. */
async function addDropped(paths: readonly string[], { core }: IpcParts, by: CallContext): Promise<Envelope> {
  const folderIds: FolderId[] = [];
  let refusal: Envelope | undefined;
  for (const path of paths) {
    const added = await core.call('folders.add', { path }, by);
    if (added.ok) folderIds.push(addedFolder.parse(added.value).id);
    else refusal ??= added;
  }
  return folderIds.length === 0 && refusal !== undefined ? refusal : { ok: true, value: { folderIds } };
}

/** The window names a track, never a path. */
async function showTrack(trackId: number, { core, showFile }: IpcParts): Promise<Envelope> {
  const place = await core.host.locateAudio(trackId);
  if (place === undefined) return failure('not-found', 'The track has no file now');
  const path = toRawPath(place.path);
  // the system's call takes text alone; the folder, most likely, has a name that is text
  showFile(typeof path === 'string' ? path : dirname(toDisplayPath(place.path)));
  return { ok: true, value: null };
}

/** The part of the reply that the window is told. */
const addedFolder = z.object({ id: folderIdSchema });

async function addChosenFolder({ chooseFolder, core }: IpcParts, by: CallContext): Promise<Envelope> {
  const path = await chooseFolder();
  if (path === null) return { ok: true, value: null };
  const added = await core.call('folders.add', { path }, by);
  return added.ok ? { ok: true, value: { folderId: addedFolder.parse(added.value).id } } : added;
}

/** Undefined for a message of our window's own page; else the answer to it. */
export function refuseSender(
  event: IpcMainInvokeEvent,
  { findMainFrame, log }: Pick<IpcParts, 'findMainFrame' | 'log'>,
): Envelope | undefined {
  const main = findMainFrame();
  const frame = event.senderFrame;
  const sender = {
    contentsId: event.sender.id,
    frame: frame && { treeNodeId: frame.frameTreeNodeId, origin: frame.origin, address: frame.url },
  };
  if (main !== undefined && isTrustedSender(sender, main)) return undefined;
  log.warn('a message from a foreign frame was refused', { contents: event.sender.id });
  return failure('not-allowed', 'This page may not ask');
}

const signedOut: Envelope = {
  ok: false,
  error: { code: 'not-allowed', message: 'Not signed in', details: { reason: 'signed-out' } },
};

function failure(code: ErrorCode, message: string): Envelope {
  return { ok: false, error: { code, message } };
}
