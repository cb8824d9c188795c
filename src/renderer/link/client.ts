import type { Bridge, DroppedThings } from '../../shared/contract/bridge.ts';
import type { Envelope } from '../../shared/contract/define.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { ProfileChoice, SignIn } from '../../shared/contract/sign-in.ts';
import type { Method, MethodInput, MethodReply } from '../../shared/contract/index.ts';
import type { TrackId } from '../../shared/ids.ts';
import { AppError, fromErrorData } from '../../shared/errors.ts';
import { setLink } from './link-state.ts';
import { callOverHttp, listenOverSocket, postSigning } from './web-transport.ts';

const bridge: Bridge | undefined = window.fonoteka;

/** The only way to the core. Throws: AppError with the code that the core gave. */
export async function call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodReply<M>> {
  // who this page was for is gone: what it still says, says nobody
  if (switching !== undefined && (await switching)) return await new Promise<never>(() => undefined);
  const asking = bridge === undefined ? callOverHttp(method, input) : bridge.call(method, input);
  underWay.add(asking);
  const envelope = await asking.finally(() => underWay.delete(asking));
  if (isSignedOut(envelope)) setLink('signed-out');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both sides are typed by the contract, which the core checks
  return valueOf(envelope) as MethodReply<M>;
}

/** Calls that were not answered yet. */
const underWay = new Set<Promise<Envelope>>();
/** Whether the page will begin anew, while that is being found out. */
let switching: Promise<boolean> | undefined;
const leavers = new Set<() => void>();
const LAST_CALLS_MS = 1000;

/** Runs before the page is given up for another profile: what is to be stored for this one is called for now. */
export function onLeaving(leave: () => void): void {
  leavers.add(leave);
}

/** Who can sign in. */
export async function listProfiles(): Promise<readonly ProfileChoice[]> {
  const envelope = await (bridge === undefined ? postSigning('/api/profiles', {}) : bridge.profiles());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the front answers with the bridge's own types
  return valueOf(envelope) as readonly ProfileChoice[];
}

/**
 * Signs in as a profile, and the page begins anew: what follows this call never runs. Throws: AppError not-allowed, whose
 * details give the `reason`: `password`, or `wait` with `retryAfterMs`; the page goes on as it was.
 */
export function signIn(wish: SignIn): Promise<never> {
  return beginAnew(() => (bridge === undefined ? postSigning('/api/sign-in', wish) : bridge.signIn(wish)));
}

/** Signs out, and the page begins anew. Throws: AppError. */
export function signOut(): Promise<never> {
  return beginAnew(() => (bridge === undefined ? postSigning('/api/sign-out', {}) : bridge.signOut()));
}

async function beginAnew(ask: () => Promise<Envelope>): Promise<never> {
  for (const leave of leavers) leave();
  await Promise.race([
    Promise.allSettled(underWay),
    new Promise((resolve) => {
      window.setTimeout(resolve, LAST_CALLS_MS);
    }),
  ]);
  const answer = Promise.withResolvers<boolean>();
  switching = answer.promise;
  try {
    valueOf(await ask());
    answer.resolve(true);
  } catch (thrown) {
    answer.resolve(false);
    switching = undefined;
    throw thrown;
  }
  // in the app the shell does it: there a page may not
  if (bridge === undefined) location.reload();
  return await new Promise<never>(() => undefined);
}

function isSignedOut(envelope: Envelope): boolean {
  return !envelope.ok && envelope.error.code === 'not-allowed' && envelope.error.details?.['reason'] === 'signed-out';
}

export function onCoreEvent(onEvent: (event: CoreEvent) => void, onGap: () => void): () => void {
  // a call like others: it waits while the page is given up, whose socket is closed then
  const probe = () => call('app.info', {});
  return bridge === undefined ? listenOverSocket({ onEvent, onGap, probe }) : bridge.onEvent(onEvent);
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
