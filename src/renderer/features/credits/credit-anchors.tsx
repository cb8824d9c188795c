import type { TFunction } from 'i18next';
import { Fragment, type ReactNode } from 'react';
import type { Credit, GenreCredit } from '../../../shared/contract/credit.ts';
import { genreName } from '../../i18n/use-words.ts';
import { creditName } from './credit-words.ts';

/** Names as they are credited, for rows of a long table: plain links, whose clicks the table hears for all its rows. */
export function creditAnchors(t: TFunction, credits: readonly Credit[]): ReactNode {
  if (credits.length === 0) return t('tracks.unknownArtist');
  return credits.map((credit, at) => (
    // the same artist may be credited twice
    <Fragment key={`${at} ${credit.artistId}`}>
      {at === 0 ? null : ', '}
      <a href={`#/artists/${credit.artistId}`} draggable={false} tabIndex={-1} className="hover:underline">
        {creditName(t, credit)}
      </a>
    </Fragment>
  ));
}

/** Genres in the language of the window, likewise. */
export function genreAnchors(language: string, genres: readonly GenreCredit[]): ReactNode {
  return genres.map((genre, at) => (
    <Fragment key={genre.genreId}>
      {at === 0 ? null : ', '}
      <a href={`#/genres/${genre.genreId}`} draggable={false} tabIndex={-1} className="hover:underline">
        {genreName(language, genre)}
      </a>
    </Fragment>
  ));
}
