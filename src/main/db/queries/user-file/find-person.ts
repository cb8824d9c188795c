/** Whose file it is: profiles by the name that a person types. */
import type { UserId } from '../../../../shared/ids.ts';
import { withDbErrors } from '../../errors.ts';
import type { ReadDb } from '../../handles.ts';
import { branded } from '../branded.ts';
import type { FilePerson } from './write-file.ts';

interface Row {
  readonly id: string;
  readonly username: string;
  readonly displayName: string | null;
}

const PEOPLE = `select u.id, u.username, p.display_name as displayName
  from user u left join user_profile p on p.user_id = u.id`;

/** The profile of that name, or the first there is where none is named; undefined where there is none. */
export function findPerson({ raw }: ReadDb, username: string | undefined): FilePerson | undefined {
  return toPerson(
    withDbErrors(() =>
      username === undefined
        ? raw.prepare<[], Row>(`${PEOPLE} order by u.id limit 1`).get()
        : raw.prepare<[string], Row>(`${PEOPLE} where u.username = ?`).get(username),
    ),
  );
}

/** The profile of that id; undefined where there is none. */
export function findPersonById({ raw }: ReadDb, userId: UserId): FilePerson | undefined {
  return toPerson(withDbErrors(() => raw.prepare<[string], Row>(`${PEOPLE} where u.id = ?`).get(userId)));
}

function toPerson(row: Row | undefined): FilePerson | undefined {
  return row === undefined ? undefined : { userId: branded<UserId>(row.id), name: row.displayName ?? row.username };
}
