import { useState } from 'react';
import type { Role } from '../../../shared/contract/people.ts';
import { Segmented } from '../../elements/Segmented.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { Field, fieldClass, Form } from '../form/index.ts';
import { isGoodPassword, isTooLong } from './password-rules.ts';
import { PasswordInput } from './PasswordInput.tsx';
import { usePersonChange } from './use-person-change.ts';

const MAX_NAME = 64;

/** Makes a profile. A password may wait until its person sits down here. */
export function NewPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [password, setPassword] = useState('');
  const change = usePersonChange();
  const isReady = username.trim() !== '' && (password === '' || isGoodPassword(password));
  const onSave = (): void =>
    change.run(() => call('people.create', { username, role, password: password === '' ? null : password }), onClose);
  return (
    <Form
      title={t('people.add')}
      saveLabel={t('people.create')}
      isBusy={change.isBusy}
      isReady={isReady}
      problem={change.problem}
      onSave={onSave}
      onClose={onClose}
    >
      <Field label={t('people.username')}>
        {({ id }) => (
          <input
            id={id}
            autoComplete="off"
            maxLength={MAX_NAME}
            value={username}
            className={`${fieldClass} h-9`}
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-col gap-1">
        <span aria-hidden="true" className="text-xs font-semibold text-ink-soft">
          {t('people.role')}
        </span>
        <span>
          <Segmented
            label={t('people.role')}
            value={role}
            onValue={setRole}
            options={[
              { value: 'member', label: t('people.member') },
              { value: 'admin', label: t('people.admin') },
            ]}
          />
        </span>
        <p className="text-xs text-ink-faint">{role === 'admin' ? t('people.adminHint') : t('people.memberHint')}</p>
      </div>
      <Field
        label={t('people.passwordIfAny')}
        hint={isTooLong(password) ? t('people.passwordTooLong') : t('people.newPasswordHint')}
      >
        {({ id, hintId }) => <PasswordInput id={id} hintId={hintId} value={password} onValue={setPassword} />}
      </Field>
    </Form>
  );
}
