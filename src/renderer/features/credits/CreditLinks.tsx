import { Fragment, type MouseEvent } from 'react';
import { useLocation } from 'wouter';
import type { Credit } from '../../../shared/contract/credit.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { useWords } from '../../i18n/use-words.ts';
import { creditName } from './credit-words.ts';

interface CreditLinksProps {
  readonly credits: readonly Credit[];
  /** False in lists that the keyboard walks by itself: their menu leads to the artist. */
  readonly isTabStop?: boolean;
  readonly onFollow?: () => void;
}

/** Names as they are credited, each of which leads to its artist. */
export function CreditLinks({ credits, isTabStop = true, onFollow }: CreditLinksProps) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const onClick = (event: MouseEvent<HTMLAnchorElement>, { artistId }: Credit): void => {
    // no second window of the app; with shift or the command key the row is selected, as beside the name
    event.preventDefault();
    if (event.shiftKey || hasCommandKey(event)) {
      // the list keeps the keyboard
      event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
      return;
    }
    onFollow?.();
    navigate(`/artists/${artistId}`);
  };
  if (credits.length === 0) return t('tracks.unknownArtist');
  return credits.map((credit, at) => (
    // the same artist may be credited twice
    <Fragment key={`${at} ${credit.artistId}`}>
      {at === 0 ? null : ', '}
      <a
        href={`#/artists/${credit.artistId}`}
        draggable={false}
        tabIndex={isTabStop ? 0 : -1}
        // names stand in boxes that cut off what is too long, and would cut off a ring around them
        className="hover:underline focus-visible:-outline-offset-2"
        onClick={(event) => onClick(event, credit)}
      >
        {creditName(t, credit)}
      </a>
    </Fragment>
  ));
}
