import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../../elements/EmptyState.tsx';
import { formatList } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePeople, useRole } from '../../link/people.ts';
import { nameOf } from './person-words.ts';

/** Shows what only admins can do, to admins. The core refuses it to others in any case. */
export function AdminOnly({ children }: { readonly children: ReactNode }) {
  return useRole() === 'admin' ? children : null;
}

/** A whole view that only admins have; others are told whom to ask. */
export function AdminView({ children }: { readonly children: ReactNode }) {
  const { t, language } = useWords();
  const isAdmin = useRole() === 'admin';
  const people = usePeople();
  if (isAdmin) return children;
  const names = people.data?.filter(({ role }) => role === 'admin').map(nameOf) ?? [];
  return (
    <EmptyState
      icon={ShieldCheck}
      title={t('people.forAdmins')}
      text={
        names.length === 0 ? t('people.forAdminsText') : t('people.askAdmins', { names: formatList(language, names) })
      }
    />
  );
}
