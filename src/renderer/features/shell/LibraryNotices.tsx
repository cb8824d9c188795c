import { Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useAppInfo } from '../../link/queries.ts';

/** Says for as long as the window is open that nothing can be changed here, before somebody tries. */
export function ReadOnlyNotice() {
  const { t } = useWords();
  const { data: info } = useAppInfo();
  if (info?.isReadOnly !== true) return null;
  return (
    <StandingNotice role="status" look="bg-accent-soft text-accent" icon={<Lock aria-hidden className="size-4" />}>
      {t('app.readOnly')}
    </StandingNotice>
  );
}

/** Says for as long as the window is open that the library's file is damaged, also in a window opened after that was found. */
export function DamagedNotice() {
  const { t } = useWords();
  const { data: info } = useAppInfo();
  if (info?.isDamaged !== true) return null;
  const icon = <TriangleAlert aria-hidden className="size-4" />;
  return (
    <StandingNotice role="alert" look="text-danger" icon={icon}>
      {t('errors.damaged')}. {t('errors.damagedHelp')}
    </StandingNotice>
  );
}

interface StandingNoticeProps {
  readonly role: 'status' | 'alert';
  readonly look: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function StandingNotice({ role, look, icon, children }: StandingNoticeProps) {
  return (
    <p role={role} className={`flex items-baseline justify-center gap-2 border-b border-line px-4 py-1.5 ${look}`}>
      <span className="shrink-0 self-center">{icon}</span>
      <span>{children}</span>
    </p>
  );
}
