/** Profiles of a made library, each with calls of their own. */
import type { CallContext } from '../../src/shared/contract/define.ts';
import type { Method, MethodInput, MethodReply } from '../../src/shared/contract/index.ts';
import type { Role } from '../../src/shared/contract/people.ts';
import { fromErrorData } from '../../src/shared/errors.ts';
import type { UserId } from '../../src/shared/ids.ts';
import type { MadeLibrary } from './made-library.ts';

export interface MadePerson {
  readonly id: UserId;
  /** In a session of its own. Rejects with the AppError. */
  call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodReply<M>>;
  /** A further session; its token. */
  signIn(password?: string | null): Promise<string>;
  readonly token: string;
}

/** The library's first profile, signed in. */
export async function ownerOf(library: MadeLibrary): Promise<MadePerson> {
  return signedIn(library, await library.core().host.ownerId(), null);
}

/** A new profile, made by the owner and signed in. */
export async function addPerson(
  library: MadeLibrary,
  { username, role = 'member', password = null }: { username: string; role?: Role; password?: string | null },
): Promise<MadePerson> {
  const { id } = await library.call('people.create', { username, role, password });
  return signedIn(library, id, password);
}

async function signedIn(library: MadeLibrary, id: UserId, password: string | null): Promise<MadePerson> {
  const signIn = async (given = password) => {
    const session = await library.core().host.signIn({ userId: id, password: given, label: 'test', isLong: false });
    return session.token;
  };
  const token = await signIn();
  return {
    id,
    token,
    signIn,
    call: async (method, input) => {
      const found = await library.core().host.findSession(token);
      if (found === undefined) throw new Error('the session has ended');
      const context: CallContext = { ...found, front: 'web' };
      const envelope = await library.core().call(method, input, context);
      if (!envelope.ok) throw fromErrorData(envelope.error);
      return envelope.value as MethodReply<typeof method>;
    },
  };
}
