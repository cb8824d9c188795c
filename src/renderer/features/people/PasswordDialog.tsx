import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { useMe } from '../../link/people.ts';
import { notify } from '../../stores/notices.ts';
import { Field, Form } from '../form/index.ts';
import { isGoodPassword, isTooLong } from './password-rules.ts';
import { nameOf } from './person-words.ts';
import { PasswordInput } from './PasswordInput.tsx';
import { usePersonChange } from './use-person-change.ts';

interface PasswordDialogProps {
  readonly person: Person;
  /** To take it away instead of giving one. */
  readonly isRemoval?: boolean;
  readonly onClose: () => void;
}

/** Sets, changes or takes away a password; whoever does it gives their own. */
export function PasswordDialog({ person, isRemoval = false, onClose }: PasswordDialogProps) {
  const { t } = useWords();
  const isCurrentAsked = useMe().data?.person.hasPassword === true;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = usePersonChange();
  const isReady = (!isCurrentAsked || current !== '') && (isRemoval || (isGoodPassword(next) && next === again));
  const title = isRemoval
    ? t('people.removePassword')
    : person.isYou
      ? person.hasPassword
        ? t('people.changePassword')
        : t('people.setPassword')
      : t('people.setPasswordOf', { name: nameOf(person) });
  const onSave = (): void =>
    change.run(
      () =>
        call('people.setPassword', {
          ...(person.isYou ? {} : { userId: person.id }),
          current: isCurrentAsked ? current : null,
          next: isRemoval ? null : next,
        }),
      () => {
        onClose();
        notify({ name: 'password', title: isRemoval ? t('people.passwordRemoved') : t('people.passwordSet') });
      },
    );
  return (
    <Form
      title={title}
      saveLabel={isRemoval ? t('people.remove') : t('people.save')}
      isBusy={change.isBusy}
      isReady={isReady}
      problem={change.problem}
      onSave={onSave}
      onClose={onClose}
    >
      {isRemoval ? <p>{t('people.removePasswordText')}</p> : null}
      {isCurrentAsked ? (
        <Field label={person.isYou ? t('people.currentPassword') : t('people.yourPassword')}>
          {({ id }) => <PasswordInput id={id} value={current} onValue={setCurrent} isCurrent />}
        </Field>
      ) : null}
      {isRemoval ? null : (
        <>
          <Field
            label={t('people.newPassword')}
            hint={isTooLong(next) ? t('people.passwordTooLong') : t('people.newPasswordHint')}
          >
            {({ id, hintId }) => <PasswordInput id={id} hintId={hintId} value={next} onValue={setNext} />}
          </Field>
          <Field
            label={t('people.passwordAgain')}
            hint={again !== '' && again !== next ? t('people.passwordsDiffer') : undefined}
          >
            {({ id, hintId }) => <PasswordInput id={id} hintId={hintId} value={again} onValue={setAgain} />}
          </Field>
          <p className="text-ink-soft">{t('people.othersEnd')}</p>
        </>
      )}
    </Form>
  );
}
