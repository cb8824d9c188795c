import type { ComponentProps } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { CardOrder } from '../card-grid/index.ts';
import { ChangedHint, OwnFilterMenu } from '../own-filter/index.ts';

interface ArtistToolsProps {
  readonly view: string;
  readonly ids: ComponentProps<typeof ChangedHint>['ids'];
}

/** What all lists of an artist's page are sorted and filtered by. */
export function ArtistTools({ view, ids }: ArtistToolsProps) {
  const { t } = useWords();
  return (
    <div className="ml-auto flex flex-wrap items-center gap-x-1">
      <ChangedHint ids={ids} />
      <OwnFilterMenu view={view} thing="album" />
      <CardOrder view={view} usual={t('sort.year')} isUsualDescending />
    </div>
  );
}
