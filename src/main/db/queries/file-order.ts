/** The order in which file managers show names. */
import { fold } from '../../../shared/text/fold.ts';

/** A key by which names are ordered: without case and accents, numbers by value (`2` before `10`); of equals the spelling decides. */
export function fileOrderKey(name: string): string {
  const folded = fold(name).replaceAll(/\d+/gu, (digits) => digits.replace(/^0+(?=\d)/u, '').padStart(12, '0'));
  return `${folded}\u0002${name}`;
}
