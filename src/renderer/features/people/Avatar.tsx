import type { Person } from '../../../shared/contract/people.ts';
import { Cover } from '../../elements/Cover.tsx';
import { artAddress } from '../../link/media.ts';
import { nameOf } from './person-words.ts';

interface AvatarProps {
  readonly person: Pick<Person, 'displayName' | 'username' | 'image'>;
  /** Its width. */
  readonly className: string;
}

/** A person's picture, or their letters on a colour of their own. The name stands beside it. */
export function Avatar({ person, className }: AvatarProps) {
  return (
    <Cover
      name={nameOf(person)}
      source={person.image === null ? null : artAddress(person.image, 'small')}
      isLazy={false}
      className={`rounded-round ${className}`}
    />
  );
}
