/**
 * The inner sizes that boxes of a kind had last. One that is drawn with them at first is most likely right, and need not be
 * laid out empty, measured and drawn again.
 */
const sizes = new Map<string, number>();

/** 0 where nothing of the kind has been measured yet. */
export function lastSize(kind: string): number {
  return sizes.get(kind) ?? 0;
}

export function noteSize(kind: string, size: number): void {
  if (size > 0) sizes.set(kind, size);
}
