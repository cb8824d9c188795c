import { useState, type ComponentProps } from 'react';
import type { AgeGroup, Me } from '../../../shared/contract/people.ts';
import { Button } from '../../elements/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { Field, fieldClass } from '../form/index.ts';
import { ageWords, usePersonChange } from '../people/index.ts';

// the core's own list stays with the core: the window gets its types alone
const AGE_GROUPS = [
  'under-18',
  '18-24',
  '25-34',
  '35-44',
  '45-54',
  '55-64',
  '65-and-over',
] as const satisfies readonly AgeGroup[];
const INPUT = `${fieldClass} h-9`;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** What a person may say of themselves, and need not. */
export function AboutYou({ me }: { readonly me: Me }) {
  const { t } = useWords();
  const [displayName, setDisplayName] = useState(me.displayName ?? '');
  const [email, setEmail] = useState(me.email ?? '');
  const [zipCode, setZipCode] = useState(me.zipCode ?? '');
  const [ageGroup, setAgeGroup] = useState(me.ageGroup);
  const change = usePersonChange();
  const wanted = { displayName: textOf(displayName), email: textOf(email), zipCode: textOf(zipCode), ageGroup };
  const isChanged =
    wanted.displayName !== me.displayName ||
    wanted.email !== me.email ||
    wanted.zipCode !== me.zipCode ||
    ageGroup !== me.ageGroup;
  const isEmailGood = wanted.email === null || EMAIL.test(wanted.email);
  return (
    <section aria-label={t('people.aboutYou')} className="pb-6">
      <h2 className="mb-1 text-base font-semibold">{t('people.aboutYou')}</h2>
      <p className="mb-3 max-w-2xl text-ink-soft">{t('people.aboutYouText')}</p>
      <form
        noValidate
        className="rounded-cover border border-line bg-raised p-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged && isEmailGood) change.run(() => call('people.setProfile', wanted));
        }}
      >
        <div className="grid gap-4 @min-[560px]:grid-cols-2">
          <TextField
            label={t('people.displayName')}
            value={displayName}
            onValue={setDisplayName}
            autoComplete="nickname"
            maxLength={64}
          />
          <TextField
            label={t('people.email')}
            value={email}
            onValue={setEmail}
            type="email"
            autoComplete="email"
            maxLength={254}
            problem={isEmailGood ? undefined : t('people.emailInvalid')}
          />
          <TextField
            label={t('people.zipCode')}
            value={zipCode}
            onValue={setZipCode}
            autoComplete="postal-code"
            maxLength={16}
          />
          <Field label={t('people.ageGroup')}>
            {({ id }) => (
              <select
                id={id}
                value={ageGroup ?? ''}
                className={INPUT}
                onChange={({ currentTarget: { value } }) =>
                  setAgeGroup(AGE_GROUPS.find((group) => group === value) ?? null)
                }
              >
                <option value="">{t('people.notSaid')}</option>
                {AGE_GROUPS.map((group) => (
                  <option key={group} value={group}>
                    {ageWords(t, group)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <div className="mt-4 flex items-center justify-end gap-3">
          {change.problem === null ? null : (
            <p role="alert" className="flex-1 text-danger">
              {change.problem}
            </p>
          )}
          <Button type="submit" disabled={!isChanged || !isEmailGood || change.isBusy}>
            {t('people.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}

interface TextFieldProps extends Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'maxLength'> {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly problem?: string | undefined;
}

function TextField({ label, value, onValue, problem, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={problem}>
      {({ id, hintId }) => (
        <input
          {...rest}
          id={id}
          aria-describedby={hintId}
          aria-invalid={problem === undefined ? undefined : true}
          value={value}
          className={INPUT}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

function textOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}
