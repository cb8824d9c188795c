import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { Button } from '../../elements/Button.tsx';
import { Modal } from '../../elements/Modal.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { useDeletion, useMe } from '../../link/people.ts';
import { notify } from '../../stores/notices.ts';
import { offerUndo } from '../../stores/undo.ts';
import { Field } from '../form/index.ts';
import { nameOf, personErrorWords } from './person-words.ts';
import { PasswordInput } from './PasswordInput.tsx';
import { usePersonChange } from './use-person-change.ts';

interface DeletePersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Shows all that goes with a profile before it goes. */
export function DeletePersonDialog({ person, onClose }: DeletePersonDialogProps) {
  const { t } = useWords();
  const deletion = useDeletion(person.id);
  const [password, setPassword] = useState('');
  const [isForGood, setIsForGood] = useState(false);
  const change = usePersonChange();
  const isPasswordAsked = useMe().data?.person.hasPassword === true;
  const name = nameOf(person);
  const onDelete = (): void =>
    change.run(async () => {
      const { backupPath, activityId } = await call('people.delete', {
        userId: person.id,
        password: isPasswordAsked ? password : null,
        isForGood,
      });
      onClose();
      const text = t('people.backupAt', { path: backupPath });
      const title = t('people.deleted', { name });
      if (activityId === null) notify({ name: 'person', title, text });
      else
        offerUndo({
          text: title,
          details: text,
          undo: async () => void (await call('activity.undo', { activityId })),
        });
    });
  const problem = change.problem ?? (deletion.error === null ? null : personErrorWords(t, deletion.error));
  return (
    <Modal
      isOpen
      onClose={onClose}
      title={t('people.deleteTitle', { name })}
      closeLabel={t('app.close')}
      className="w-[460px]"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onDelete();
        }}
      >
        <div className="flex flex-col gap-3 p-5">
          {deletion.data === undefined ? (
            <Spinner label={t('app.loading')} />
          ) : (
            <>
              <p>{t('people.goesWith')}</p>
              <ul className="tabular list-disc pl-5 text-ink-soft">
                <li>{t('people.scoreCount', { count: deletion.data.scores })}</li>
                <li>{t('people.likeCount', { count: deletion.data.likes })}</li>
                <li>{t('people.playCount', { count: deletion.data.plays })}</li>
                <li>{t('people.playlistCount', { count: deletion.data.playlists })}</li>
                <li>{t('people.activityCount', { count: deletion.data.activities })}</li>
              </ul>
              <p className="text-ink-soft">{t('people.backupFirst')}</p>
              <p className="text-ink-soft">{person.isYou ? t('people.comesBackYours') : t('people.comesBack')}</p>
              <label className="flex items-start gap-2">
                <input
                  type="checkbox"
                  className="mt-1"
                  checked={isForGood}
                  onChange={({ currentTarget: { checked } }) => setIsForGood(checked)}
                />
                {t('people.forGood')}
              </label>
            </>
          )}
          {isPasswordAsked ? (
            <Field label={t('people.yourPassword')}>
              {({ id }) => <PasswordInput id={id} value={password} onValue={setPassword} isCurrent />}
            </Field>
          ) : null}
          {problem === null ? null : (
            <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
              {problem}
            </p>
          )}
        </div>
        <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            type="submit"
            look="danger"
            disabled={change.isBusy || deletion.data === undefined || (isPasswordAsked && password === '')}
          >
            {t('people.delete')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
