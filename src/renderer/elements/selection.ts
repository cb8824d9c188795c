/** Ids that can be asked one by one. */
export interface IdSet extends Iterable<number> {
  readonly size: number;
  has(id: number): boolean;
}

/** Which rows of an ordered list are chosen, and the moves of mouse and keyboard on them. Ids, so that it survives a new order. */
export interface Selection {
  /** The keyboard's place. */
  readonly activeId: number | null;
  /** Where a range with shift begins. */
  readonly anchorId: number | null;
  readonly ids: IdSet;
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
  if (mode === 'only') return { activeId: id, anchorId: id, ids: new Set([id]) };
  if (mode === 'toggle') {
    const ids = new Set(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    return { activeId: id, anchorId: id, ids };
  }
  const from = selection.anchorId === null ? index : Math.max(0, list.indexOf(selection.anchorId));
  const ids = new Set(list.slice(Math.min(from, index), Math.max(from, index) + 1));
  return { activeId: id, anchorId: list[from] ?? id, ids };
}

export function selectAll(list: IdList, selection: Selection): Selection {
  return {
    activeId: selection.activeId ?? list[0] ?? null,
    anchorId: list[0] ?? null,
    ids: allOf(list),
  };
}

/** Every id of a list, without the second that a set of a million would take. */
function allOf(list: IdList): IdSet {
  return {
    size: list.length,
    has: () => true,
    [Symbol.iterator]: () => list.slice(0, list.length)[Symbol.iterator](),
  };
}

/** Chosen ids in the order of the list; those that left the list are passed over. */
export function selectedInOrder(list: IdList, chosenIds: IdSet, limit: number): readonly number[] {
  if (chosenIds.size === 1) return [...chosenIds];
  const chosen: number[] = [];
  for (let index = 0; index < list.length && chosen.length < limit; index++) {
    const id = list[index];
    if (id !== undefined && chosenIds.has(id)) chosen.push(id);
  }
  return chosen;
}
