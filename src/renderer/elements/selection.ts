/** Which rows of an ordered list are chosen, and the moves of mouse and keyboard on them. Ids, so that it survives a new order. */
export interface Selection {
  /** The keyboard's place. */
  readonly activeId: number | null;
  /** Where a range with shift begins. */
  readonly anchorId: number | null;
  readonly ids: ReadonlySet<number>;
}

/** Anything that holds ids in order: a `Uint32Array` of a million of them, or a plain list. */
export interface IdList {
  readonly length: number;
  readonly [index: number]: number;
  indexOf(id: number): number;
  slice(from: number, to: number): Iterable<number>;
}

export type SelectMode = 'only' | 'toggle' | 'range';

export const noSelection: Selection = { activeId: null, anchorId: null, ids: new Set() };

export function selectAt(list: IdList, selection: Selection, index: number, mode: SelectMode): Selection {
  const id = list[index];
  if (id === undefined) return selection;
  switch (mode) {
    case 'only':
      return { activeId: id, anchorId: id, ids: new Set([id]) };
    case 'toggle': {
      const ids = new Set(selection.ids);
      if (!ids.delete(id)) ids.add(id);
      return { activeId: id, anchorId: id, ids };
    }
    case 'range': {
      const from = selection.anchorId === null ? index : Math.max(0, list.indexOf(selection.anchorId));
      const ids = new Set(list.slice(Math.min(from, index), Math.max(from, index) + 1));
      return { activeId: id, anchorId: list[from] ?? id, ids };
    }
  }
}

export function selectAll(list: IdList, selection: Selection): Selection {
  return {
    activeId: selection.activeId ?? list[0] ?? null,
    anchorId: list[0] ?? null,
    ids: new Set(list.slice(0, list.length)),
  };
}

/** Chosen ids in the order of the list; those that left the list are passed over. */
export function selectedInOrder(list: IdList, selection: Selection, limit: number): readonly number[] {
  if (selection.ids.size === 1) return [...selection.ids];
  const chosen: number[] = [];
  for (let index = 0; index < list.length && chosen.length < limit; index++) {
    const id = list[index];
    if (id !== undefined && selection.ids.has(id)) chosen.push(id);
  }
  return chosen;
}
