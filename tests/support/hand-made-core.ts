/** A core for tests of the fronts: answers a few methods, keeps sessions in memory, and counts what was changed. */
import { randomBytes } from 'node:crypto';
import type { CallContext, Envelope } from '../../src/shared/contract/define.ts';
import type { CoreEvent } from '../../src/shared/contract/events.ts';
import type { ProfileChoice } from '../../src/shared/contract/sign-in.ts';
import { AppError } from '../../src/shared/errors.ts';
import { userIdSchema, type SessionId } from '../../src/shared/ids.ts';
import type { ArtLocation, AudioLocation, Core } from '../../src/main/core-api.ts';

export interface HandMadeCore extends Core {
  announce(event: CoreEvent): void;
  endSessions(): void;
  readonly audio: Map<number, AudioLocation>;
  readonly art: Map<string, ArtLocation>;
  /** Every call that arrived. */
  readonly calls: { readonly method: string; readonly input: unknown; readonly context: CallContext }[];
}

export const handMadeUserId = userIdSchema.parse('018f0000-0000-7000-8000-000000000000');

/** What `list` gives. */
export const handMadeIds = Uint32Array.of(3, 4_000_000_000);

/** What its one profile takes, where it is not open. */
const handMadePassword = 'correct horse';
const handMadeProfile: ProfileChoice = {
  id: handMadeUserId,
  username: 'me',
  displayName: null,
  image: null,
  hasPassword: false,
  isLast: true,
};

/** Methods: `echo` answers its input, `list` gives ids beside it, `fail` rejects; all others are not found. */
export function makeHandMadeCore({ isOpen = true } = {}): HandMadeCore {
  const listeners = new Set<(event: CoreEvent) => void>();
  const tokens = new Set<string>();
  const audio: HandMadeCore['audio'] = new Map();
  const art: HandMadeCore['art'] = new Map();
  const calls: HandMadeCore['calls'] = [];

  const openSession = () => {
    const token = randomBytes(32).toString('base64url');
    tokens.add(token);
    return { token, expiresAt: Date.now() + 3_600_000 };
  };
  const announce = (event: CoreEvent) => {
    for (const listener of listeners) listener(event);
  };

  return {
    audio,
    art,
    calls,
    announce,
    endSessions: () => tokens.clear(),
    call: async (method, input, context): Promise<Envelope> => {
      calls.push({ method, input, context });
      if (method === 'fail') throw new Error('/home/someone/secret path');
      if (method === 'list') return { ok: true, value: { ids: handMadeIds, input } };
      return method === 'echo'
        ? { ok: true, value: input }
        : { ok: false, error: { code: 'not-found', message: `no method ${method}` } };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    host: {
      ownerId: () => Promise.resolve(handMadeUserId),
      locateAudio: (trackId) => Promise.resolve(audio.get(trackId)),
      locateArt: (key, size) => Promise.resolve(art.get(`${key} ${size}`)),
      inspectPaths: (paths) =>
        Promise.resolve({ trackIds: [], newFolders: [], strangerCount: 0, otherCount: paths.length }),
      listProfiles: () => Promise.resolve([handMadeProfile]),
      enterAsLast: () => Promise.resolve(isOpen ? openSession() : undefined),
      signIn: ({ userId, password }) =>
        userId === handMadeUserId && (isOpen || password === handMadePassword)
          ? Promise.resolve(openSession())
          : Promise.reject(new AppError('not-allowed', 'wrong', { details: { reason: 'password' } })),
      signOut: async (token) =>
        void (tokens.delete(token) && announce({ type: 'library.changed', topics: ['sessions'] })),
      findSession: (token) =>
        Promise.resolve(tokens.has(token) ? { userId: handMadeUserId, sessionId: 1 as SessionId } : undefined),
    },
    close: () => Promise.resolve(),
  };
}
