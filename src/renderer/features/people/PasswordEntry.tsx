import { useEffect, useRef, useState } from 'react';
import type { UserId } from '../../../shared/ids.ts';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Field } from '../form/index.ts';
import { PasswordInput } from './PasswordInput.tsx';
import { useEntry } from './use-entry.ts';

interface PasswordEntryProps {
  readonly userId: UserId;
  /** For the browser's keeper of passwords. */
  readonly username: string;
  readonly backLabel: string;
  readonly onBack: () => void;
}

/** The password of a profile, and the way in. */
export function PasswordEntry({ userId, username, backLabel, onBack }: PasswordEntryProps) {
  const { t } = useWords();
  const inputRef = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  const [isStaying, setStaying] = useState(false);
  const { isBusy, problem, secondsLeft, enter } = useEntry();
  useEffect(() => inputRef.current?.focus(), []);
  useEffect(() => {
    if (problem !== null) inputRef.current?.select();
  }, [problem]);
  return (
    <form
      noValidate
      className="flex w-full flex-col gap-4 text-start"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && secondsLeft === 0 && password !== '') enter({ userId, password, stay: isStaying });
      }}
    >
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <Field label={t('people.password')}>
        {({ id }) => (
          <PasswordInput
            id={id}
            inputRef={inputRef}
            value={password}
            onValue={setPassword}
            isCurrent
            isWrong={problem !== null}
          />
        )}
      </Field>
      {problem === null ? null : (
        <div className="rounded-control bg-danger-soft px-3 py-2 text-danger">
          <p role="alert">{problem}</p>
          {secondsLeft === 0 ? null : <p className="tabular">{t('people.waitFor', { count: secondsLeft })}</p>}
        </div>
      )}
      <label className="flex items-center gap-2">
        <input type="checkbox" checked={isStaying} onChange={(event) => setStaying(event.target.checked)} />
        {t('people.stay')}
      </label>
      <div className="flex justify-end gap-2">
        <Button onClick={onBack}>{backLabel}</Button>
        <Button type="submit" look="primary" disabled={isBusy || password === '' || secondsLeft > 0}>
          {t('people.signIn')}
        </Button>
      </div>
    </form>
  );
}
