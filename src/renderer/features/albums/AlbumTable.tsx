import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { AlbumCard, AlbumSort } from '../../../shared/contract/albums.ts';
import type { AlbumId } from '../../../shared/ids.ts';
import { Cover } from '../../elements/Cover.tsx';
import { WordTag } from '../../elements/WordTag.tsx';
import { formatDay, formatLength, formatList, formatNumber, yearOf } from '../../i18n/format.ts';
import { genreNames, useWords } from '../../i18n/use-words.ts';
import { isAlbumId, toAlbumIds } from '../../link/id-lists.ts';
import { artAddress } from '../../link/media.ts';
import { albumScores } from '../../link/opinions.ts';
import { albumCards } from '../../link/rows.ts';
import { creditAnchors } from '../credits/index.ts';
import { AlbumScoredOn, AlbumStars } from '../opinions/index.ts';
import { Table, type TableColumn, type TableSource } from '../table/index.ts';
import { AlbumMenu } from './AlbumMenu.tsx';
import { nameInOrder } from './album-words.ts';

interface AlbumTableProps {
  readonly ids: Uint32Array;
  readonly sort: AlbumSort;
  readonly isDescending: boolean;
  readonly onSort: (sort: AlbumSort, isDescending: boolean) => void;
}

interface AlbumLook {
  readonly language: string;
}

const source: TableSource<AlbumId, AlbumCard, AlbumLook> = {
  cache: albumCards,
  toIds: toAlbumIds,
  rowClass: ({ isAway }) => (isAway ? 'is-missing' : ''),
};

/** The albums as a table; Enter and a double click open one, as in the grid. */
export function AlbumTable(props: AlbumTableProps) {
  const { t, language } = useWords();
  const [, navigate] = useLocation();
  const columns = useMemo(() => albumColumns(t), [t]);
  const look = useMemo(() => ({ language }), [language]);
  const { ids } = props;
  return (
    <Table
      {...props}
      view="albums"
      place="albums-table"
      label={t('albums.title')}
      columns={columns}
      source={source}
      look={look}
      isOfTracks={false}
      nameOf={nameInOrder(props.sort)}
      onOpen={(index) => navigate(`/albums/${ids[index]}`)}
      renderMenu={({ selectedIds, trigger, children }) => {
        const [id = null] = selectedIds;
        return (
          <AlbumMenu isChosen albumId={isAlbumId(id) ? id : null} trigger={trigger}>
            {children}
          </AlbumMenu>
        );
      }}
    />
  );
}

function albumColumns(t: TFunction): readonly TableColumn<AlbumCard, AlbumLook, AlbumSort>[] {
  return [
    {
      id: 'cover',
      label: t('table.cover'),
      isLabelHidden: true,
      width: 48,
      isShown: true,
      sort: null,
      cell: ({ art, name }) => (
        <Cover source={art === null ? null : artAddress(art, 'small')} name={name} className="table-cover" />
      ),
    },
    {
      id: 'title',
      label: t('tracks.name'),
      width: 140,
      grow: 3,
      isShown: true,
      isRequired: true,
      isAwaited: true,
      sort: 'title',
      cellClass: 'font-medium table-key',
      cell: (card) => (
        <>
          <a href={`#/albums/${card.id}`} draggable={false} tabIndex={-1} className="hover:underline">
            {card.name}
          </a>
          {card.isAway ? <WordTag words={t('tracks.away')} /> : null}
        </>
      ),
    },
    {
      id: 'artist',
      label: t('tracks.artist'),
      width: 110,
      grow: 2,
      isShown: true,
      isAwaited: true,
      sort: 'artist',
      cell: (card) => creditAnchors(t, card.artists),
    },
    {
      id: 'score',
      label: t('opinions.score'),
      width: 96,
      isShown: true,
      isShort: true,
      sort: 'score',
      isDescendingFirst: true,
      cell: (card) => <AlbumStars id={card.id} name={card.name} isTabStop={false} />,
      foresee: (cards) => albumScores.foresee(cards.map(({ id }) => id)),
    },
    {
      id: 'year',
      label: t('tracks.year'),
      width: 56,
      isShown: true,
      isShort: true,
      isDescendingFirst: true,
      sort: 'year',
      cellClass: 'tabular',
      cell: (card) => yearOf(card.releaseDate),
    },
    {
      id: 'genres',
      label: t('table.genres'),
      width: 80,
      grow: 1.2,
      isShown: true,
      sort: null,
      cell: (card, { language }) => formatList(language, genreNames(language, card.genres)),
    },
    ...countColumns(t),
  ];
}

function countColumns(t: TFunction): readonly TableColumn<AlbumCard, AlbumLook, AlbumSort>[] {
  return [
    {
      id: 'tracks',
      label: t('table.trackCount'),
      width: 68,
      isShown: true,
      isEndAligned: true,
      sort: null,
      cellClass: 'tabular',
      cell: (card, { language }) => formatNumber(language, card.trackCount),
    },
    {
      id: 'duration',
      label: t('tracks.duration'),
      width: 112,
      isShown: true,
      isEndAligned: true,
      sort: null,
      cellClass: 'tabular',
      cell: (card, { language }) => formatLength(language, card.durationMs),
    },
    {
      id: 'scored',
      label: t('own.scoredOn'),
      width: 116,
      isShown: false,
      sort: 'scored',
      isDescendingFirst: true,
      cellClass: 'tabular',
      cell: (card) => <AlbumScoredOn id={card.id} />,
    },
    {
      id: 'added',
      label: t('table.added'),
      width: 116,
      isShown: true,
      isDescendingFirst: true,
      sort: 'added',
      cellClass: 'tabular',
      cell: (card, { language }) => formatDay(language, card.addedAt),
    },
  ];
}
