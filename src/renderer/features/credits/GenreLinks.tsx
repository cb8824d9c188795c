import { Fragment, type MouseEvent } from 'react';
import { useLocation } from 'wouter';
import type { GenreCredit } from '../../../shared/contract/credit.ts';
import { hasCommandKey } from '../../elements/modifiers.ts';
import { genreName, useWords } from '../../i18n/use-words.ts';

interface GenreLinksProps {
  readonly genres: readonly GenreCredit[];
  /** False in lists that the keyboard walks by itself. */
  readonly isTabStop?: boolean;
  readonly onFollow?: () => void;
}

/** Genres in the language of the window, each of which leads to its page. */
export function GenreLinks({ genres, isTabStop = true, onFollow }: GenreLinksProps) {
  const { language } = useWords();
  const [, navigate] = useLocation();
  const onClick = (event: MouseEvent<HTMLAnchorElement>, { genreId }: GenreCredit): void => {
    // no second window of the app; with shift or the command key the row is selected, as beside the name
    event.preventDefault();
    if (event.shiftKey || hasCommandKey(event)) {
      event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
      return;
    }
    onFollow?.();
    navigate(`/genres/${genreId}`);
  };
  return genres.map((genre, at) => (
    <Fragment key={genre.genreId}>
      {at === 0 ? null : ', '}
      <a
        href={`#/genres/${genre.genreId}`}
        draggable={false}
        tabIndex={isTabStop ? 0 : -1}
        className="hover:underline focus-visible:-outline-offset-2"
        onClick={(event) => onClick(event, genre)}
      >
        {genreName(language, genre)}
      </a>
    </Fragment>
  ));
}
