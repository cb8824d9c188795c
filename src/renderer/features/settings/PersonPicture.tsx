import type { ArtKey } from '../../../shared/contract/art.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { addPicture } from '../../link/pictures.ts';
import { PictureChoice } from '../form/index.ts';
import { Avatar, usePersonChange } from '../people/index.ts';

/** One's picture, given at once; without one letters on a colour stand in. */
export function PersonPicture({ person }: { readonly person: Person }) {
  const { t } = useWords();
  const change = usePersonChange();
  const give = (image: ArtKey | null) => call('people.setImage', { userId: person.id, image });
  return (
    <div className="flex items-center gap-4 py-1">
      <Avatar person={person} className="w-16" />
      <div className="flex flex-col gap-2">
        <PictureChoice
          chooseLabel={t('people.choosePicture')}
          removeLabel={t('people.remove')}
          isGiven={person.image !== null}
          isBusy={change.isBusy}
          onChoose={(file) => change.run(async () => give(await addPicture(file)))}
          onRemove={() => change.run(() => give(null))}
        />
        {change.problem === null ? null : (
          <p role="alert" className="text-danger">
            {change.problem}
          </p>
        )}
      </div>
    </div>
  );
}
