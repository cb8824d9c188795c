import { ImagePlus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { AppError } from '../../../shared/errors.ts';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { Avatar, usePersonChange } from '../people/index.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** One's picture, given at once; without one letters on a colour stand in. */
export function PersonPicture({ person }: { readonly person: Person }) {
  const { t } = useWords();
  const inputRef = useRef<HTMLInputElement>(null);
  const change = usePersonChange();
  const give = (file: File): void =>
    change.run(async () => {
      if (file.size === 0 || file.size > MAX_BYTES) throw new AppError('bad-artwork', 'empty, or more than 20 MiB');
      const { key } = await call('pictures.add', { bytes: new Uint8Array(await file.arrayBuffer()) });
      await call('people.setImage', { userId: person.id, image: key });
    });
  return (
    <div className="flex items-center gap-4 py-1">
      <Avatar person={person} className="w-16" />
      <input
        ref={inputRef}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/bmp"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // the same file may be chosen again after a failure
          event.currentTarget.value = '';
          if (file !== undefined) give(file);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button disabled={change.isBusy} onClick={() => inputRef.current?.click()}>
          <ImagePlus size={16} aria-hidden="true" />
          {t('people.choosePicture')}
        </Button>
        {person.image === null ? null : (
          <Button
            disabled={change.isBusy}
            onClick={() => change.run(() => call('people.setImage', { userId: person.id, image: null }))}
          >
            <Trash2 size={16} aria-hidden="true" />
            {t('people.remove')}
          </Button>
        )}
        {change.problem === null ? null : (
          <p role="alert" className="w-full text-danger">
            {change.problem}
          </p>
        )}
      </div>
    </div>
  );
}
