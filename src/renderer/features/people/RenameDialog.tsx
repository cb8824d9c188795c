import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { Field, fieldClass, Form } from '../form/index.ts';
import { usePersonChange } from './use-person-change.ts';

interface RenameDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Changes the name by which a profile is chosen. */
export function RenameDialog({ person, onClose }: RenameDialogProps) {
  const { t } = useWords();
  const [username, setUsername] = useState(person.username);
  const change = usePersonChange();
  const wanted = username.trim();
  return (
    <Form
      title={t('people.renameOf', { name: person.username })}
      saveLabel={t('people.save')}
      isBusy={change.isBusy}
      isReady={wanted !== '' && wanted !== person.username}
      problem={change.problem}
      onSave={() => change.run(() => call('people.rename', { userId: person.id, username }), onClose)}
      onClose={onClose}
    >
      <Field label={t('people.username')} hint={t('people.usernameHint')}>
        {({ id, hintId }) => (
          <input
            id={id}
            aria-describedby={hintId}
            autoComplete="off"
            maxLength={64}
            value={username}
            className={`${fieldClass} h-9`}
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </Field>
    </Form>
  );
}
