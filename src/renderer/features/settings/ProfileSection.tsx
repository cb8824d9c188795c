import { useState } from 'react';
import type { Me } from '../../../shared/contract/people.ts';
import { Button } from '../../elements/Button.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useMe, usePeople } from '../../link/people.ts';
import {
  DeletePersonDialog,
  endSession,
  PasswordDialog,
  personErrorWords,
  RenameDialog,
  roleWords,
} from '../people/index.ts';
import { AboutYou } from './AboutYou.tsx';
import { PersonPicture } from './PersonPicture.tsx';
import { SessionsGroup } from './SessionsGroup.tsx';
import { Group, Line } from './SettingsParts.tsx';

/** One's own profile: how one is called and shown, the password, and where one is signed in. */
export function ProfileSection() {
  const { t } = useWords();
  const me = useMe();
  if (me.isPending) return <Spinner label={t('app.loading')} />;
  if (me.isError) {
    return (
      <p role="alert" className="text-danger">
        {t('people.profileFailed')} {personErrorWords(t, me.error)}
      </p>
    );
  }
  return <Profile me={me.data} />;
}

type Dialog = 'rename' | 'password' | 'no-password' | 'delete';

function Profile({ me }: { readonly me: Me }) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { person } = me;
  const close = (): void => setDialog(null);
  return (
    <>
      <Group title={t('people.yourProfile')}>
        <Line label={t('people.picture')}>
          <PersonPicture person={person} />
        </Line>
        <Line label={t('people.username')} hint={t('people.usernameHint')}>
          <span className="flex items-center gap-4">
            <span className="min-w-0 flex-1 truncate font-medium select-text">{person.username}</span>
            <Button onClick={() => setDialog('rename')}>{t('people.rename')}</Button>
          </span>
        </Line>
        <Line label={t('people.role')}>
          {roleWords(t, person.role)}
          <p className="text-ink-soft">{person.role === 'admin' ? t('people.adminHint') : t('people.memberHint')}</p>
        </Line>
        <Line label={t('people.password')} {...(person.hasPassword ? {} : { hint: t('people.noPasswordHint') })}>
          <span className="flex flex-wrap items-center gap-2">
            <span className="flex-1">{person.hasPassword ? t('people.isSet') : t('people.noPassword')}</span>
            <Button onClick={() => setDialog('password')}>
              {person.hasPassword ? t('people.change') : t('people.setPassword')}
            </Button>
            {person.hasPassword ? <Button onClick={() => setDialog('no-password')}>{t('people.remove')}</Button> : null}
          </span>
        </Line>
      </Group>
      <AboutYou key={JSON.stringify(me)} me={me} />
      <SessionsGroup />
      <Leaving me={me} onDelete={() => setDialog('delete')} />
      {dialog === 'rename' ? <RenameDialog person={person} onClose={close} /> : null}
      {dialog === 'password' ? <PasswordDialog person={person} onClose={close} /> : null}
      {dialog === 'no-password' ? <PasswordDialog person={person} isRemoval onClose={close} /> : null}
      {dialog === 'delete' ? <DeletePersonDialog person={person} onClose={close} /> : null}
    </>
  );
}

function Leaving({ me: { person }, onDelete }: { readonly me: Me; readonly onDelete: () => void }) {
  const { t } = useWords();
  const admins = usePeople().data?.filter(({ role }) => role === 'admin') ?? [];
  const isLastAdmin = person.role === 'admin' && admins.length < 2;
  return (
    <div className="flex flex-wrap items-center gap-3 pb-6">
      <Button onClick={endSession}>{t('people.signOut')}</Button>
      <Button look="quiet" className="text-danger!" disabled={isLastAdmin} onClick={onDelete}>
        {t('people.deleteYours')}
      </Button>
      {isLastAdmin ? <p className="text-xs text-ink-soft">{t('people.lastAdmin')}</p> : null}
    </div>
  );
}
