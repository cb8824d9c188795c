interface PlaceIds extends Iterable<number> {
  readonly size: number;
  has(id: number): boolean;
}

/** Where each list was left, so that coming back finds it as it was. Kept for the session. */
export interface Place {
  readonly offset: number;
  readonly activeId: number | null;
  readonly selectedIds: PlaceIds;
}

const places = new Map<string, Place>();

export function findPlace(view: string): Place | undefined {
  return places.get(view);
}

export function keepPlace(view: string, place: Place): void {
  places.set(view, place);
}
