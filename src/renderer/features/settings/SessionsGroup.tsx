import type { Session } from '../../../shared/contract/sessions.ts';
import { Button } from '../../elements/Button.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { useSessions } from '../../link/people.ts';
import { personErrorWords, usePersonChange } from '../people/index.ts';
import { Group } from './SettingsParts.tsx';

/** Every browser and window where one is signed in, each to be signed out. */
export function SessionsGroup() {
  const { t } = useWords();
  const sessions = useSessions();
  const change = usePersonChange();
  const problem = change.problem ?? (sessions.error === null ? null : personErrorWords(t, sessions.error));
  const others = sessions.data?.filter(({ isCurrent }) => !isCurrent) ?? [];
  return (
    <Group title={t('people.sessions')}>
      <ul aria-label={t('people.sessions')} className="divide-y divide-line">
        {sessions.data?.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            isBusy={change.isBusy}
            onEnd={() => change.run(() => call('sessions.revoke', { sessionId: session.id }))}
          />
        ))}
      </ul>
      {problem === null ? null : (
        <p role="alert" className="px-4 py-2 text-danger">
          {problem}
        </p>
      )}
      {others.length === 0 ? null : (
        <div className="flex justify-end px-4 py-2">
          <Button disabled={change.isBusy} onClick={() => change.run(() => call('sessions.revokeOthers', {}))}>
            {t('people.signOutOthers')}
          </Button>
        </div>
      )}
    </Group>
  );
}

interface SessionLineProps {
  readonly session: Session;
  readonly isBusy: boolean;
  readonly onEnd: () => void;
}

function SessionLine({ session, isBusy, onEnd }: SessionLineProps) {
  const { t, language } = useWords();
  const label = session.label === 'desktop' ? t('people.desktop') : session.label;
  return (
    <li className="flex min-h-12 items-center gap-4 px-4 py-2">
      <div className="min-w-0 flex-1">
        <p className="break-words">
          {label}
          {session.isCurrent ? (
            <span className="ml-2 rounded-control border border-line px-1.5 text-xs text-ink-soft">
              {t('people.thisOne')}
            </span>
          ) : null}
        </p>
        <p className="tabular text-xs text-ink-soft">
          {t('people.lastUsed', { moment: formatMoment(language, session.lastSeenAt) })}
        </p>
      </div>
      {session.isCurrent ? null : (
        <Button disabled={isBusy} aria-label={t('people.signOutOf', { label })} onClick={onEnd}>
          {t('people.signOut')}
        </Button>
      )}
    </li>
  );
}
