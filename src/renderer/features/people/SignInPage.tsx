import { Lock, TriangleAlert } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ProfileChoice } from '../../../shared/contract/sign-in.ts';
import { Button } from '../../elements/Button.tsx';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { errorWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { listProfiles } from '../../link/client.ts';
import { pause } from '../../player/player.ts';
import { Avatar } from './Avatar.tsx';
import { PasswordEntry } from './PasswordEntry.tsx';
import { nameOf } from './person-words.ts';
import { useEntry } from './use-entry.ts';

/** Who is listening? What a window shows in which nobody is signed in. */
export function SignInPage() {
  const { t } = useWords();
  const choices = useQuery({ queryKey: ['profiles'], queryFn: listProfiles, networkMode: 'always', staleTime: 0 });
  const [chosen, setChosen] = useState<ProfileChoice | null>(null);
  // the session may have ended while something was playing
  useEffect(pause, []);
  return (
    <main className="h-full overflow-y-auto">
      {choices.isError ? (
        <EmptyState icon={TriangleAlert} title={t('people.choicesFailed')} text={errorWords(t, choices.error)} isAlert>
          <Button onClick={() => void choices.refetch()}>{t('app.tryAgain')}</Button>
        </EmptyState>
      ) : choices.data === undefined ? (
        <Spinner label={t('app.loading')} />
      ) : (
        <div className="mx-auto flex min-h-full max-w-4xl flex-col items-center justify-center gap-8 p-8 text-center">
          <p className="text-sm font-semibold tracking-tight text-ink-faint">{t('app.name')}</p>
          {chosen === null ? (
            <Choices choices={choices.data} onChoose={setChosen} />
          ) : (
            <Chosen choice={chosen} onBack={() => setChosen(null)} />
          )}
        </div>
      )}
    </main>
  );
}

interface ChoicesProps {
  readonly choices: readonly ProfileChoice[];
  readonly onChoose: (choice: ProfileChoice) => void;
}

function Choices({ choices, onChoose }: ChoicesProps) {
  const { t } = useWords();
  const { isBusy, problem, enter } = useEntry();
  const lastRef = useRef<HTMLButtonElement>(null);
  useEffect(() => lastRef.current?.focus(), []);
  return (
    <>
      <h1 className="text-xl font-bold tracking-tight">{t('people.who')}</h1>
      <ul className="flex flex-wrap justify-center gap-4">
        {choices.map((choice) => (
          <li key={choice.id}>
            <button
              ref={choice.isLast ? lastRef : undefined}
              type="button"
              disabled={isBusy}
              className="flex w-36 flex-col items-center gap-3 rounded-cover p-3 hover:bg-hover active:bg-pressed"
              onClick={() =>
                choice.hasPassword ? onChoose(choice) : enter({ userId: choice.id, password: null, stay: true })
              }
            >
              <Avatar person={choice} className="w-28 shadow-raised" />
              <span className="flex max-w-full items-center gap-1.5 text-base font-medium">
                <span className="truncate">{nameOf(choice)}</span>
                {choice.hasPassword ? (
                  <Lock size={14} aria-label={t('people.withPassword')} className="shrink-0 text-ink-faint" />
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {problem === null ? null : (
        <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
          {problem}
        </p>
      )}
    </>
  );
}

interface ChosenProps {
  readonly choice: ProfileChoice;
  readonly onBack: () => void;
}

function Chosen({ choice, onBack }: ChosenProps) {
  const { t } = useWords();
  return (
    <div className="flex w-80 max-w-full flex-col items-center gap-4">
      <Avatar person={choice} className="w-28 shadow-raised" />
      <h1 className="max-w-full truncate text-lg font-semibold">{nameOf(choice)}</h1>
      <PasswordEntry userId={choice.id} username={choice.username} backLabel={t('people.back')} onBack={onBack} />
    </div>
  );
}
