/** The window's way to another profile. After it the page is loaded anew: nothing of the one before stays in it. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Envelope } from '../../shared/contract/define.ts';
import { signInSchema } from '../../shared/contract/sign-in.ts';
import { AppError, toErrorData } from '../../shared/errors.ts';
import { ipcChannels } from '../../shared/ipc-channels.ts';
import type { CoreHost } from '../core-api.ts';
import type { Log } from '../ports/log.ts';
import type { WindowSession } from './window-session.ts';

export interface SignInParts {
  readonly host: Pick<CoreHost, 'listProfiles'>;
  readonly session: Pick<WindowSession, 'signIn' | 'signOut'>;
  /** Undefined for a message of our window, else the answer that refuses it. */
  readonly refuseSender: (event: IpcMainInvokeEvent) => Envelope | undefined;
  /** Somebody else, or nobody, is signed in now. */
  readonly onSwitched: () => void;
  readonly log: Log;
}

/** Answers the three questions of signing in. Nothing is thrown across. */
export function bindSignIn(ipcMain: Pick<IpcMain, 'handle'>, parts: SignInParts): void {
  const handle = (channel: string, count: number, answer: (wish: unknown) => Promise<Envelope>): void =>
    ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<Envelope> => {
      const refusal = parts.refuseSender(event);
      if (refusal !== undefined) return refusal;
      if (args.length !== count) return failure(new AppError('invalid-input', 'Not what signing in takes'));
      return answer(args[0]).catch((thrown: unknown) => {
        const error = failure(thrown);
        if (!error.ok && error.error.code === 'internal') parts.log.error('signing in failed', thrown);
        return error;
      });
    });

  handle(ipcChannels.profiles, 0, async () => ({ ok: true, value: await parts.host.listProfiles() }));
  handle(ipcChannels.signIn, 1, async (wish) => {
    const named = signInSchema.safeParse(wish);
    if (!named.success) throw new AppError('invalid-input', 'Signing in takes a profile');
    await parts.session.signIn(named.data);
    parts.onSwitched();
    return done;
  });
  handle(ipcChannels.signOut, 0, async () => {
    await parts.session.signOut();
    parts.onSwitched();
    return done;
  });
}

const done: Envelope = { ok: true, value: null };

function failure(thrown: unknown): Envelope {
  return { ok: false, error: toErrorData(thrown) };
}
