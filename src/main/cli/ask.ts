/** Calls of the contract from the command line, for the library's owner where nobody else is named. */
import type { CallContext } from '../../shared/contract/define.ts';
import type { Method, MethodInput, MethodReply } from '../../shared/contract/index.ts';
import type { UserId } from '../../shared/ids.ts';
import { AppError, fromErrorData } from '../../shared/errors.ts';
import type { LocalCore } from '../core.ts';

/** The call's reply. Throws: the AppError that the core answers with. */
export async function ask<M extends Method>(
  core: LocalCore,
  method: M,
  input: MethodInput<M>,
  userId?: UserId,
): Promise<MethodReply<M>> {
  const context: CallContext = { userId: userId ?? (await core.host.ownerId()), front: 'process' };
  const envelope = await core.call(method, input, context);
  if (!envelope.ok)
    throw envelope.error.code === 'internal'
      ? new AppError('internal', `${method} failed`)
      : fromErrorData(envelope.error);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the router answers with what the contract says
  return envelope.value as MethodReply<M>;
}
