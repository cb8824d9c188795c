import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  readonly isAlert?: boolean;
}

/** What a view shows when it has nothing else to show: what is the case, and what to do. */
export function EmptyState({ icon: Icon, title, text, children, isAlert = false }: EmptyStateProps) {
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className="flex h-full flex-col items-center justify-center gap-3 p-8 text-center"
    >
      <Icon size={40} strokeWidth={1.25} aria-hidden="true" className={isAlert ? 'text-danger' : 'text-ink-faint'} />
      <h2 className="text-lg font-semibold">{title}</h2>
      {text === undefined ? null : <p className="max-w-md text-ink-soft">{text}</p>}
      {children === undefined ? null : <div className="mt-2 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
