import { useWords } from '../../i18n/use-words.ts';
import { setListOrder } from '../../stores/list-orders.ts';
import { SortMenu } from './SortMenu.tsx';
import { useCardOrder } from './use-card-order.ts';

interface CardOrderProps {
  readonly view: string;
  /** What the order is called that they have by themselves. */
  readonly usual: string;
  /** It goes from the newest on. */
  readonly isUsualDescending?: boolean;
}

/** Chooses the order of albums or artists that have one by themselves, or by one's scores. */
export function CardOrder({ view, usual, isUsualDescending = false }: CardOrderProps) {
  const { t } = useWords();
  const { sort, isDescending } = useCardOrder(view, isUsualDescending);
  return (
    <SortMenu
      words={{ usual, score: t('own.score'), scored: t('own.scored') }}
      sort={sort ?? 'usual'}
      isDescending={isDescending}
      // the best and the latest first
      onSort={(chosen) =>
        setListOrder(
          view,
          chosen === 'usual' ? { sort: null, isDescending: isUsualDescending } : { sort: chosen, isDescending: true },
        )
      }
      onDirection={(isDown) => setListOrder(view, { sort, isDescending: isDown })}
    />
  );
}
