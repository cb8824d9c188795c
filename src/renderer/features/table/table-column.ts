import type { ReactNode } from 'react';
import type { ColumnRule } from './columns.ts';

/** A column with its words and its cells. `Look` is what cells need beside the row: words, language, what plays. */
export interface TableColumn<Row, Look, Sort extends string> extends ColumnRule {
  readonly label: string;
  /** Where the cells say enough, the head has its label for screen readers and menus alone. */
  readonly isLabelHidden?: boolean;
  /** Null where the core has no such order. */
  readonly sort: Sort | null;
  /** What one most likely wants first: the newest year, the longest track. */
  readonly isDescendingFirst?: boolean;
  /** Numbers stand under each other. */
  readonly isEndAligned?: boolean;
  /** Whether what it shows always fits in its proposed width. */
  readonly isShort?: boolean;
  readonly cellClass?: string;
  /** Whether a bar stands for it while the row is on its way. */
  readonly isAwaited?: boolean;
  readonly cell: (row: Row, look: Look) => ReactNode;
  /** Told of the rows that most likely come into sight next, where its cells ask for more than the row. */
  readonly foresee?: (rows: readonly Row[]) => void;
}

/** A column as it is drawn. */
export interface DrawnColumn<Row, Look, Sort extends string> extends TableColumn<Row, Look, Sort> {
  /** Pixels for the text of a cell, in steps, so that a column that is being sized is not drawn anew for every one of them. */
  readonly room: number;
}

/** What the head needs of a column. */
export type HeadColumn<Sort extends string> = Omit<TableColumn<never, never, Sort>, 'cell' | 'foresee'>;
