import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { SearchGroup } from '../../../shared/contract/search.ts';
import { useWords } from '../../i18n/use-words.ts';

interface ResultGroupProps {
  readonly id: string;
  readonly title: string;
  readonly group: SearchGroup<unknown>;
  readonly shownCount: number;
  /** Where all of them are; null where there is no such place. */
  readonly address: string | null;
  readonly children: ReactNode;
}

/** Results of one kind under their heading, with how many there are. */
export function ResultGroup({ id, title, group, shownCount, address, children }: ResultGroupProps) {
  const { t, language } = useWords();
  if (group.items.length === 0) return null;
  const count = new Intl.NumberFormat(language).format(group.total);
  return (
    <section aria-labelledby={`search-${id}`} className="min-w-0">
      <header className="flex items-baseline gap-2 pb-2">
        <h2 id={`search-${id}`} className="text-base font-semibold">
          {title}
        </h2>
        <span className="tabular flex-1 text-xs text-ink-faint">
          {group.hasMore ? t('search.moreThan', { count: group.total }) : count}
        </span>
        {address === null || group.total <= shownCount ? null : (
          <Link
            href={address}
            aria-label={t('search.showAllOf', { name: title })}
            className="rounded-control px-1 text-xs text-accent hover:underline"
          >
            {t('search.showAll')}
          </Link>
        )}
      </header>
      {children}
    </section>
  );
}
