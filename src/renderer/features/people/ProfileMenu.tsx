import { Menu } from '@base-ui/react/menu';
import { ChevronsUpDown, Lock, LogOut, UserRound, UsersRound } from 'lucide-react';
import { useLocation } from 'wouter';
import { MenuItem } from '../../elements/MenuItem.tsx';
import type { Person } from '../../../shared/contract/people.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useMe, usePeople } from '../../link/people.ts';
import { AdminOnly } from './AdminOnly.tsx';
import { Avatar } from './Avatar.tsx';
import { nameOf } from './person-words.ts';
import { endSession, switchTo } from './switch-to.ts';

/** Who is listening, in the sidebar's foot; another person is one click further. */
export function ProfileMenu() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const me = useMe().data?.person;
  const others = usePeople().data?.filter(({ isYou }) => !isYou) ?? [];
  if (me === undefined) return null;
  return (
    <section aria-label={t('people.profile')} className="border-t border-line p-2">
      <Menu.Root>
        <Menu.Trigger
          title={nameOf(me)}
          className="flex h-10 w-full items-center justify-center gap-2.5 rounded-control px-1.5 text-start hover:bg-hover data-popup-open:bg-pressed wide:justify-start"
        >
          <Avatar person={me} className="w-7 text-xs" />
          <span className="sr-only">{t('people.menuOf', { name: nameOf(me) })}</span>
          <span aria-hidden="true" className="hidden min-w-0 flex-1 truncate font-medium wide:block">
            {nameOf(me)}
          </span>
          <ChevronsUpDown size={14} aria-hidden="true" className="hidden text-ink-faint wide:block" />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner side="top" align="start" sideOffset={6} className="z-50">
            <Menu.Popup
              className="popup max-h-(--available-height) w-60 overflow-y-auto p-1"
              aria-label={t('people.profile')}
            >
              {others.length === 0 ? null : <Others people={others} />}
              <MenuItem
                icon={<UserRound size={16} />}
                label={t('people.yourProfile')}
                onClick={() => navigate('/settings/profile')}
              />
              <AdminOnly>
                <MenuItem
                  icon={<UsersRound size={16} />}
                  label={t('people.manage')}
                  onClick={() => navigate('/settings/people')}
                />
              </AdminOnly>
              <Menu.Separator className="m-1 h-px bg-line" />
              <MenuItem icon={<LogOut size={16} />} label={t('people.signOut')} onClick={endSession} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </section>
  );
}

function Others({ people }: { readonly people: readonly Person[] }) {
  const { t } = useWords();
  return (
    <>
      <Menu.Group>
        <Menu.GroupLabel className="px-2.5 pt-1.5 pb-1 text-xs font-semibold text-ink-faint">
          {t('people.switch')}
        </Menu.GroupLabel>
        {people.map((person) => (
          <Menu.Item key={person.id} className="menu-item h-10" onClick={() => switchTo(person)}>
            <Avatar person={person} className="w-7" />
            <span className="min-w-0 flex-1 truncate">{nameOf(person)}</span>
            {person.hasPassword ? (
              <Lock size={14} aria-label={t('people.withPassword')} className="text-ink-faint" />
            ) : null}
          </Menu.Item>
        ))}
      </Menu.Group>
      <Menu.Separator className="m-1 h-px bg-line" />
    </>
  );
}
