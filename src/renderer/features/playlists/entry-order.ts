/** Moves within the order of a list; pure. */

/** The order after some of the ids were put together before another; null is the end. That other may be one of them. */
export function movedTo(ids: Uint32Array, moved: ReadonlySet<number>, beforeId: number | null): Uint32Array {
  const target = nextUnmoved(ids, moved, beforeId);
  const chosen = ids.filter((id) => moved.has(id));
  const rest = ids.filter((id) => !moved.has(id));
  const at = target === null ? rest.length : rest.indexOf(target);
  return Uint32Array.from([...rest.subarray(0, at), ...chosen, ...rest.subarray(at)]);
}

function nextUnmoved(ids: Uint32Array, moved: ReadonlySet<number>, beforeId: number | null): number | null {
  const from = beforeId === null ? -1 : ids.indexOf(beforeId);
  if (from < 0) return null;
  return ids.subarray(from).find((id) => !moved.has(id)) ?? null;
}

/** Before which entry a step up or down leads; undefined where there is no way further. */
export function stepTarget(ids: Uint32Array, moved: ReadonlySet<number>, step: 1 | -1): number | null | undefined {
  const first = ids.findIndex((id) => moved.has(id));
  const last = ids.findLastIndex((id) => moved.has(id));
  if (first < 0) return undefined;
  const isTogether = last - first + 1 === moved.size;
  if (step === -1) return first === 0 ? (isTogether ? undefined : ids[0]) : ids[first - 1];
  if (last === ids.length - 1) return isTogether ? undefined : null;
  return ids[last + 2] ?? null;
}
