import type { Bridge, DroppedThings } from '../../shared/contract/bridge.ts';
import type { Envelope } from '../../shared/contract/define.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { Method, MethodInput, MethodReply } from '../../shared/contract/index.ts';
import type { TrackId } from '../../shared/ids.ts';
import { AppError, fromErrorData } from '../../shared/errors.ts';
import { callOverHttp, listenOverSocket } from './web-transport.ts';

const bridge: Bridge | undefined = window.fonoteka;

/** The only way to the core. Throws: AppError with the code that the core gave. */
export async function call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodReply<M>> {
  const envelope = await (bridge === undefined ? callOverHttp(method, input) : bridge.call(method, input));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both sides are typed by the contract, which the core checks
  return valueOf(envelope) as MethodReply<M>;
}

export function onCoreEvent(onEvent: (event: CoreEvent) => void, onGap: () => void): () => void {
  return bridge === undefined ? listenOverSocket(onEvent, onGap) : bridge.onEvent(onEvent);
}

export function onAppCommand(listener: Parameters<Bridge['onCommand']>[0]): () => void {
  return bridge === undefined ? () => undefined : bridge.onCommand(listener);
}

/** Whether the system shows its own folder dialog; elsewhere the window shows one. */
export const hasSystemFolderDialog = bridge !== undefined;

/** The folder that the person added in the system's dialog, or null. */
export async function chooseSystemFolder(): Promise<{ readonly folderId: number } | null> {
  if (bridge === undefined) throw new AppError('internal', 'no system dialog here');
  return valueOf(await bridge.chooseFolder());
}

/** Whether the front can show a file in the system's file manager. */
export const canShowInFolder = bridge !== undefined;

export async function showTrackInFolder(trackId: TrackId): Promise<void> {
  if (bridge === undefined) throw new AppError('internal', 'no file manager here');
  valueOf(await bridge.showInFolder(trackId));
}

/** Whether the front learns where dropped files lie; a browser does not tell. */
export const canSeeDroppedPaths = bridge !== undefined;

export async function inspectDropped(files: readonly File[]): Promise<DroppedThings> {
  if (bridge === undefined) throw new AppError('internal', 'no paths here');
  return valueOf(await bridge.inspectDropped(files));
}

export async function addDropped(files: readonly File[]): Promise<readonly number[]> {
  if (bridge === undefined) throw new AppError('internal', 'no paths here');
  return valueOf(await bridge.addDropped(files)).folderIds;
}

function valueOf<Reply>(envelope: Envelope<Reply>): Reply {
  if (envelope.ok) return envelope.value;
  throw fromErrorData(envelope.error);
}
