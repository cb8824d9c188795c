/** How strong each of several things is, from which of two was called the better. */

/** A result as it was given; where both are as good each has half a win. */
export interface Duel {
  readonly winnerId: number;
  readonly loserId: number;
  readonly isEqual: boolean;
}

export interface DuelRating {
  readonly id: number;
  /** Logarithm of the strength; 0 for what nothing is known of. */
  readonly rating: number;
  readonly duelCount: number;
  /** Halves for what was equal. */
  readonly winCount: number;
}

const MAX_ROUNDS = 200;
const CLOSE_ENOUGH = 1e-7;

/**
 * Bradley–Terry strengths by the MM algorithm: `p = (wins + ½) / (1 / (p + 1) + Σ 1 / (p + q))` over all duels, the halves
 * being one even duel with a made-up thing of strength 1, so that who has won all or lost all still has a strength.
 * Shape: the strongest first; only things that had a duel. The order in which the duels were fought counts for nothing.
 * Cost: rounds over all pairs that met, at most 200.
 */
export function rateDuels(duels: readonly Duel[]): readonly DuelRating[] {
  const records = gather(duels);
  for (let round = 0; round < MAX_ROUNDS && improve(records) > CLOSE_ENOUGH; round++);
  return [...records]
    .map(([id, { strength, duelCount, winCount }]) => ({ id, rating: Math.log(strength), duelCount, winCount }))
    .toSorted((a, b) => b.rating - a.rating || b.winCount / b.duelCount - a.winCount / a.duelCount || a.id - b.id);
}

interface Standing {
  strength: number;
  duelCount: number;
  winCount: number;
  /** How often it met whom. */
  readonly met: Map<number, number>;
}

function gather(duels: readonly Duel[]): ReadonlyMap<number, Standing> {
  const records = new Map<number, Standing>();
  const note = (id: number, otherId: number, wins: number): void => {
    const record = records.get(id) ?? { strength: 1, duelCount: 0, winCount: 0, met: new Map<number, number>() };
    records.set(id, record);
    record.duelCount++;
    record.winCount += wins;
    record.met.set(otherId, (record.met.get(otherId) ?? 0) + 1);
  };
  for (const { winnerId, loserId, isEqual } of duels) {
    note(winnerId, loserId, isEqual ? 0.5 : 1);
    note(loserId, winnerId, isEqual ? 0.5 : 0);
  }
  return records;
}

/** One round; the greatest relative change. */
function improve(records: ReadonlyMap<number, Standing>): number {
  const next = [...records.values()].map((record) => {
    let weight = 1 / (record.strength + 1);
    for (const [otherId, count] of record.met)
      weight += count / (record.strength + (records.get(otherId)?.strength ?? 1));
    return { record, strength: (record.winCount + 0.5) / weight };
  });
  let change = 0;
  for (const { record, strength } of next) {
    change = Math.max(change, Math.abs(strength / record.strength - 1));
    record.strength = strength;
  }
  return change;
}
