import { useWords } from '../../i18n/use-words.ts';
import { setListOrder } from '../../stores/list-orders.ts';
import { SortMenu } from '../card-grid/index.ts';
import { useCardOrder } from './use-card-order.ts';

interface CardOrderProps {
  readonly view: string;
  /** What the order is called that they have by themselves. */
  readonly usual: string;
}

export function CardOrder({ view, usual }: CardOrderProps) {
  const { t } = useWords();
  const { sort, isDescending } = useCardOrder(view);
  return (
    <SortMenu
      words={{ usual, score: t('own.score'), scored: t('own.scored') }}
      sort={sort ?? 'usual'}
      isDescending={isDescending}
      // the best and the latest first
      onSort={(chosen) =>
        setListOrder(view, { sort: chosen === 'usual' ? null : chosen, isDescending: chosen !== 'usual' })
      }
      onDirection={(isDown) => setListOrder(view, { sort, isDescending: isDown })}
    />
  );
}
