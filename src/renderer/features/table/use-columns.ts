import { useMemo } from 'react';
import { changeSettings, useSettings } from '../../stores/settings.ts';
import {
  moveColumn,
  placeColumn,
  proposedColumns,
  shownColumns,
  sizeColumn,
  toggleColumn,
  type ColumnChoice,
  type ColumnRule,
} from './columns.ts';

/** The columns of a view as the person has them, and what can be done to them. */
export function useColumns<Column extends ColumnRule>(view: string, columns: readonly Column[]) {
  const chosen = useSettings((settings) => settings.columns[view]);
  const choice = useMemo(() => chosen ?? proposedColumns(columns), [chosen, columns]);
  const shown = useMemo(() => shownColumns(columns, choice), [columns, choice]);
  const acts = useMemo(() => {
    const change = (update: (before: ColumnChoice) => ColumnChoice): void => {
      const all = useSettings.getState().columns;
      const before = all[view] ?? proposedColumns(columns);
      const after = update(before);
      if (after !== before) changeSettings({ columns: { ...all, [view]: after } });
    };
    return {
      toggle: (id: string) => change((before) => toggleColumn(columns, before, id)),
      place: (id: string, beforeId: string | null) => change((before) => placeColumn(columns, before, id, beforeId)),
      move: (id: string, by: number) => change((before) => moveColumn(columns, before, id, by)),
      size: (id: string, width: number, drawn: Readonly<Record<string, number>>) =>
        change((before) => sizeColumn(before, id, width, drawn)),
      reset: () => {
        const { [view]: _dropped, ...others } = useSettings.getState().columns;
        changeSettings({ columns: others });
      },
    };
  }, [view, columns]);
  return { choice, shown, acts, isChanged: chosen !== undefined };
}

export type Columns<Column extends ColumnRule> = ReturnType<typeof useColumns<Column>>;
