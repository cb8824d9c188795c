import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Segmented } from '../../elements/Segmented.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useRole } from '../../link/people.ts';
import { Line } from './SettingsParts.tsx';

interface LibrarySwitchProps {
  readonly label: string;
  readonly hint: string;
  /** Undefined while it is not known. */
  readonly isOn: boolean | undefined;
  readonly onSet: (isOn: boolean) => Promise<unknown>;
  /** What is to be said of how it stands. */
  readonly children?: ReactNode;
}

/** A choice for all who use the library, so that admins make it. */
export function LibrarySwitch({ label, hint, isOn, onSet, children }: LibrarySwitchProps) {
  const { t } = useWords();
  const isAdmin = useRole() === 'admin';
  const changing = useMutation({ networkMode: 'always', mutationFn: onSet });
  return (
    <Line label={label} hint={hint}>
      {isOn === undefined ? (
        '…'
      ) : isAdmin ? (
        <Segmented
          label={label}
          value={isOn ? 'on' : 'off'}
          options={[
            { value: 'on', label: t('watch.on') },
            { value: 'off', label: t('watch.off') },
          ]}
          onValue={(value) => changing.mutate(value === 'on')}
        />
      ) : (
        t(isOn ? 'watch.on' : 'watch.off')
      )}
      {children}
      {changing.error === null ? null : (
        <p role="alert" className="text-danger">
          {t('watch.failed')}. {errorWords(t, changing.error)}
        </p>
      )}
    </Line>
  );
}
