import { KeyRound, Pencil, Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import { Button } from '../../elements/Button.tsx';
import { IconButton } from '../../elements/IconButton.tsx';
import { Segmented } from '../../elements/Segmented.tsx';
import { Spinner } from '../../elements/Spinner.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { call } from '../../link/client.ts';
import { usePeople } from '../../link/people.ts';
import {
  AdminView,
  Avatar,
  DeletePersonDialog,
  nameOf,
  NewPersonDialog,
  PasswordDialog,
  personErrorWords,
  RenameDialog,
  usePersonChange,
} from '../people/index.ts';

type Dialog = { readonly kind: 'new' } | { readonly kind: 'rename' | 'password' | 'delete'; readonly person: Person };

/** Everybody who has a profile here, for who looks after them. */
export function PeopleSection() {
  return (
    <AdminView>
      <People />
    </AdminView>
  );
}

function People() {
  const { t } = useWords();
  const people = usePeople();
  const change = usePersonChange();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = (): void => setDialog(null);
  const problem = change.problem ?? (people.error === null ? null : personErrorWords(t, people.error));
  const adminCount = people.data?.filter(({ role }) => role === 'admin').length ?? 0;
  return (
    <section aria-label={t('people.title')} className="pb-6">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 className="flex-1 text-base font-semibold">{t('people.title')}</h2>
        <Button look="primary" onClick={() => setDialog({ kind: 'new' })}>
          <UserPlus size={16} aria-hidden="true" />
          {t('people.add')}
        </Button>
      </div>
      <p className="mb-3 max-w-2xl text-ink-soft">{t('people.text')}</p>
      {problem === null ? null : (
        <p role="alert" className="mb-3 rounded-control bg-danger-soft px-3 py-2 text-danger">
          {problem}
        </p>
      )}
      {people.isPending ? <Spinner label={t('app.loading')} /> : null}
      <ul aria-label={t('people.title')} className="divide-y divide-line rounded-cover border border-line bg-raised">
        {people.data?.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            isLastAdmin={person.role === 'admin' && adminCount === 1}
            onRole={(role) => change.run(() => call('people.setRole', { userId: person.id, role }))}
            onDialog={(kind) => setDialog({ kind, person })}
          />
        ))}
      </ul>
      {dialog?.kind === 'new' ? <NewPersonDialog onClose={close} /> : null}
      {dialog?.kind === 'rename' ? <RenameDialog person={dialog.person} onClose={close} /> : null}
      {dialog?.kind === 'password' ? <PasswordDialog person={dialog.person} onClose={close} /> : null}
      {dialog?.kind === 'delete' ? <DeletePersonDialog person={dialog.person} onClose={close} /> : null}
    </section>
  );
}

interface PersonLineProps {
  readonly person: Person;
  readonly isLastAdmin: boolean;
  readonly onRole: (role: Person['role']) => void;
  readonly onDialog: (kind: 'rename' | 'password' | 'delete') => void;
}

function PersonLine({ person, isLastAdmin, onRole, onDialog }: PersonLineProps) {
  const { t, language } = useWords();
  const name = nameOf(person);
  const facts = [
    ...(name === person.username ? [] : [person.username]),
    person.hasPassword ? t('people.withPassword') : t('people.isOpen'),
    t('people.since', { day: formatDay(language, person.createdAt) }),
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <Avatar person={person} className="w-10" />
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium select-text">{name}</span>
          {person.isYou ? (
            <span className="rounded-control border border-line px-1.5 text-xs text-ink-soft">{t('people.you')}</span>
          ) : null}
        </p>
        <p className="tabular text-xs text-ink-soft">{facts.join(' · ')}</p>
      </div>
      {isLastAdmin ? (
        <span title={t('people.lastAdmin')} className="px-3 text-ink-soft">
          {t('people.admin')}
        </span>
      ) : (
        <Segmented
          label={t('people.roleOf', { name })}
          value={person.role}
          onValue={onRole}
          options={[
            { value: 'member', label: t('people.member') },
            { value: 'admin', label: t('people.admin') },
          ]}
        />
      )}
      <div className="flex">
        <IconButton
          icon={Pencil}
          iconSize={16}
          label={t('people.renameOf', { name })}
          onClick={() => onDialog('rename')}
        />
        <IconButton
          icon={KeyRound}
          iconSize={16}
          label={person.isYou ? t('people.changePassword') : t('people.setPasswordOf', { name })}
          onClick={() => onDialog('password')}
        />
        <IconButton
          icon={Trash2}
          iconSize={16}
          label={t('people.deleteOf', { name })}
          disabled={isLastAdmin}
          onClick={() => onDialog('delete')}
        />
      </div>
    </li>
  );
}
