/** The calls about the profiles of the library, and where people are signed in. */
import { peopleHandlers, sessionsHandlers } from '../ipc/people.ts';
import { createDeletePerson } from '../services/delete-person.ts';
import { createPeopleService } from '../services/people.ts';
import type { CallParts } from './parts.ts';

/** Handlers by domain. Who may make which call is the router's matter. */
export function peopleCalls(parts: CallParts) {
  const { library, personPasswords, sessions } = parts;
  const own = { ...parts, writer: library.writer };
  return {
    people: peopleHandlers(createPeopleService(own), { passwords: personPasswords, deletion: createDeletePerson(own) }),
    sessions: sessionsHandlers(sessions),
  };
}
