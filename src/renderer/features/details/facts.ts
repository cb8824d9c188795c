import type { Credit, GenreCredit } from '../../../shared/contract/credit.ts';
import type { FactOrigin } from '../../../shared/contract/provenance.ts';

export type Value = string | readonly Credit[] | readonly GenreCredit[];
export type KnownFact = readonly [label: string, value: Value, origin?: FactOrigin | null];
export type Fact = readonly [label: string, value: Value | null, origin?: FactOrigin | null];
