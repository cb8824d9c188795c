/** Handlers of profiles and sessions. */
import type { HandlersOf } from '../../shared/contract/define.ts';
import type { people } from '../../shared/contract/people.ts';
import type { sessions } from '../../shared/contract/sessions.ts';
import type { DeletePerson } from '../services/delete-person.ts';
import type { PeopleService } from '../services/people.ts';
import type { PersonPasswords } from '../services/person-passwords.ts';
import type { SessionsService } from '../services/sessions.ts';

/** The calls of `people`. */
export function peopleHandlers(
  service: PeopleService,
  { passwords, deletion }: { readonly passwords: PersonPasswords; readonly deletion: DeletePerson },
): HandlersOf<typeof people> {
  return {
    list: (_input, { userId }) => service.list(userId),
    me: (_input, { userId }) => service.me(userId),
    create: (wish, { userId }) => service.create(userId, wish),
    rename: ({ userId: named, username }, { userId }) => service.rename(userId, named, username),
    setRole: ({ userId: named, role }, { userId }) => service.setRole(userId, named, role),
    setImage: ({ userId: named, image }, { userId }) => service.setImage(userId, named, image),
    setProfile: (changes, { userId }) => service.setProfile(userId, changes),
    setPassword: async ({ userId: named, current, next }, by) => {
      await passwords.set(by, named ?? by.userId, { current, next });
      return service.get(by.userId, named ?? by.userId);
    },
    previewDelete: ({ userId: named }) => deletion.preview(named),
    delete: ({ userId: named, ...wish }, { userId }) => deletion.run(userId, named, wish),
  };
}

/** The calls of `sessions`, for the one who asks. */
export function sessionsHandlers(service: SessionsService): HandlersOf<typeof sessions> {
  return {
    list: (_input, { userId, sessionId }) => service.list(userId, sessionId),
    revoke: (input, { userId }) => {
      service.revoke(userId, input.sessionId);
      return null;
    },
    revokeOthers: (_input, { userId, sessionId }) => ({ endedCount: service.revokeOthers(userId, sessionId) }),
  };
}
