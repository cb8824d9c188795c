/** Rice codes: small numbers in few bits, each part of a block with the width that suits it (RFC 9639, 9.2.7). */
import { fold, type BitWriter } from './bit-writer.ts';

const MAX_PARTITION_ORDER = 5;
/** The widest parameter of the four-bit form; sixteen-bit sound needs no more. */
const MAX_PARAMETER = 14;

export interface RicePlan {
  readonly partitionOrder: number;
  readonly parameters: readonly number[];
  readonly bits: number;
}

/** The cheapest way to write `residual` from `order` on. */
export function planRice(residual: Int32Array, length: number, order: number): RicePlan {
  let finest = MAX_PARTITION_ORDER;
  while (finest > 0 && (length % (1 << finest) !== 0 || length >> finest <= order)) finest--;
  let sums = sumParts(residual, length, order, finest);
  let best: RicePlan | undefined;
  for (let partitionOrder = finest; partitionOrder >= 0; partitionOrder--) {
    const plan = planParts(sums, { partitionOrder, length, order });
    if (best === undefined || plan.bits < best.bits) best = plan;
    sums = Float64Array.from({ length: sums.length >> 1 }, (_, at) => (sums[2 * at] ?? 0) + (sums[2 * at + 1] ?? 0));
  }
  return best ?? { partitionOrder: 0, parameters: [0], bits: 0 };
}

/** Writes `residual` from `order` on as planned. */
export function writeRice(writer: BitWriter, residual: Int32Array, plan: RicePlan, order: number): void {
  writer.write(0, 2);
  writer.write(plan.partitionOrder, 4);
  const size = residual.length >> plan.partitionOrder;
  for (const [part, parameter] of plan.parameters.entries()) {
    writer.write(parameter, 4);
    writer.writeRice(residual.subarray(part === 0 ? order : part * size, (part + 1) * size), parameter);
  }
}

function sumParts(residual: Int32Array, length: number, order: number, partitionOrder: number): Float64Array {
  const size = length >> partitionOrder;
  const sums = new Float64Array(1 << partitionOrder);
  for (let part = 0; part < sums.length; part++) {
    let sum = 0;
    const end = (part + 1) * size;
    for (let at = part === 0 ? order : part * size; at < end; at++) sum += fold(residual[at] ?? 0);
    sums[part] = sum;
  }
  return sums;
}

function planParts(
  sums: Float64Array,
  { partitionOrder, length, order }: { partitionOrder: number; length: number; order: number },
): RicePlan {
  const size = length >> partitionOrder;
  let bits = 6;
  const parameters: number[] = [];
  for (const [part, sum] of sums.entries()) {
    const count = part === 0 ? size - order : size;
    let parameter = 0;
    while (parameter < MAX_PARAMETER && count * 2 ** (parameter + 1) < sum) parameter++;
    parameters.push(parameter);
    // the halves of the low bits cut off make up for about half a bit a number
    bits += 4 + count * (parameter + 1) + Math.max(0, sum / 2 ** parameter - count / 2);
  }
  return { partitionOrder, parameters, bits };
}
