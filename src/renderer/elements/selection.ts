import { idSet, toggled, united, within, type IdSet } from './id-set.ts';

/** Which rows of an ordered list are chosen, and the moves of mouse and keyboard on them. Ids, so that it survives a new order. */
export interface Selection {
  /** The keyboard's place. */
  readonly activeId: number | null;
  /** Where a range with shift begins. */
  readonly anchorId: number | null;
  readonly ids: IdSet;
}

/** Anything that holds ids in order: a `Uint32Array` of a million of them, or a plain list. */
export interface IdList extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
  indexOf(id: number): number;
  slice(from: number, to: number): Iterable<number> & { readonly length: number };
}

/** `extend` adds a range to what is chosen; `move` goes there and chooses nothing. */
export type SelectMode = 'only' | 'toggle' | 'range' | 'extend' | 'move';

export const noSelection: Selection = { activeId: null, anchorId: null, ids: new Set() };

export function selectAt(list: IdList, selection: Selection, index: number, mode: SelectMode): Selection {
  const id = list[index];
  if (id === undefined) return selection;
  if (mode === 'only') return { activeId: id, anchorId: id, ids: new Set([id]) };
  if (mode === 'toggle') return { activeId: id, anchorId: id, ids: toggled(selection.ids, id) };
  if (mode === 'move') return { ...selection, activeId: id };
  const anchor = selection.anchorId === null ? -1 : list.indexOf(selection.anchorId);
  const from = anchor < 0 ? index : anchor;
  const range = idSet(list.slice(Math.min(from, index), Math.max(from, index) + 1));
  const ids = mode === 'extend' ? united(selection.ids, range) : range;
  return { activeId: id, anchorId: list[from] ?? id, ids };
}

export function selectAll(list: IdList, selection: Selection): Selection {
  return {
    activeId: selection.activeId ?? list[0] ?? null,
    anchorId: list[0] ?? null,
    ids: idSet(list),
  };
}

/** What of a selection is in the list: a filter hides rows, and verbs never act on what is not in sight. */
export function selectionWithin(list: IdList, selection: Selection): Selection {
  const ids = within(selection.ids, list);
  return ids === selection.ids ? selection : { ...selection, ids };
}

/** Chosen ids in the order of the list; those that left the list are passed over. */
export function selectedInOrder(list: IdList, chosenIds: IdSet, limit: number): readonly number[] {
  if (chosenIds.size === 1) return [...chosenIds].filter((id) => list.indexOf(id) >= 0);
  const chosen: number[] = [];
  for (let index = 0; index < list.length && chosen.length < limit; index++) {
    const id = list[index];
    if (id !== undefined && chosenIds.has(id)) chosen.push(id);
  }
  return chosen;
}
