/** The calls about the profiles of the library, and where people are signed in. */
import { peopleHandlers, sessionsHandlers } from '../ipc/people.ts';
import { createPeopleService } from '../services/people.ts';
import type { CallParts } from './parts.ts';

/** Handlers by domain. Who may make which call is the router's matter. */
export function peopleCalls({ clock, library, passwords, personPasswords, sessions, emit }: CallParts) {
  const { writer } = library;
  const people = createPeopleService({ writer, passwords, clock, emit });
  return { people: peopleHandlers(people, personPasswords), sessions: sessionsHandlers(sessions) };
}
