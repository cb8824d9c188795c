/** The verbs that are offered, as lines of the palette: those of a menu beside the menu stand among them once they are meant. */
import type { TFunction } from 'i18next';
import { i18n } from '../../i18n/i18n.ts';
import { keysOf } from '../keys/index.ts';
import { isChoice, type Around, type Asked, type Verb, type VerbChoice } from '../verbs/index.ts';
import { fuzzyScore, MEANT_SCORE } from './fuzzy.ts';
import type { PaletteEntry, Within } from './palette-entry.ts';

/** What a place offered, as it was when the palette opened. */
export interface AskedOffer extends Asked {
  /** Of its own among all. */
  readonly key: string;
  /** Whether what is offered stands in a list that obeys keys. */
  readonly hasKeys?: boolean;
}

interface Line {
  readonly key: string;
  readonly verb: Verb | VerbChoice;
  readonly of?: VerbChoice;
}

export interface FoundVerb {
  readonly line: Line;
  readonly entry: PaletteEntry;
  readonly score: number;
}

const LANGUAGES = ['en', 'ru'] as const;
// the name of a playlist alone means the playlist, and not what could be put into it
const BY_NAME_ALONE = MEANT_SCORE - 100;
const KIND = 'offer:';

export function isOffered({ key }: PaletteEntry): boolean {
  return key.startsWith(KIND);
}

/** Verbs that fit what is typed in either language, best first; all of them in their order where nothing is. */
export function findVerbs(around: Around, offer: AskedOffer, typed: string): readonly FoundVerb[] {
  return found(around, offer, (line) => {
    if (typed === '') return line.of === undefined ? 0 : null;
    return line.of === undefined ? fuzzyScore(line.verb.label, typed) : scoreWithin(line.verb, line.of, typed);
  });
}

/**
 * Verbs of things that are not in sight, which are told by their names: what is meant has something of both in it. None
 * where nothing is typed, since there may be many things.
 */
export function findNamedVerbs(around: Around, offer: AskedOffer, typed: string): readonly FoundVerb[] {
  if (typed === '') return [];
  const { name } = offer;
  const all = found(around, offer, ({ verb, of }) => {
    if (of !== undefined) return null;
    const both = fuzzyScore(`${verb.label} ${name}`, typed) ?? 0;
    if (both < MEANT_SCORE) return null;
    const alone = Math.max(fuzzyScore(verb.label, typed) ?? 0, fuzzyScore(name, typed) ?? 0);
    return alone >= MEANT_SCORE ? BY_NAME_ALONE : both;
  });
  return all.map((it) => ({ ...it, entry: { ...it.entry, note: name } }));
}

/** The verbs of one choice, by their own names. */
export function findWithin(
  around: Around,
  offer: AskedOffer,
  { choice }: Within,
  typed: string,
): readonly PaletteEntry[] {
  const score = ({ verb, of }: Line) => (of?.name === choice ? fuzzyScore(verb.label, typed) : null);
  return found(around, offer, score).map(({ entry, line }) => ({ ...entry, name: line.verb.label }));
}

/** What the choice is called; undefined where it is not offered any more. */
export function choiceLabel(around: Around, offer: AskedOffer, { choice }: Within): string | undefined {
  return offer
    .parts(around)
    .filter(isChoice)
    .find(({ name }) => name === choice)?.label;
}

/** Something of both must be typed: the words of the choice alone mean the choice. */
function scoreWithin({ label }: Verb | VerbChoice, of: VerbChoice, typed: string): number | null {
  if ((fuzzyScore(of.label, typed) ?? 0) >= MEANT_SCORE) return null;
  if ((fuzzyScore(label, typed) ?? 0) >= MEANT_SCORE) return BY_NAME_ALONE;
  const both = fuzzyScore(`${of.label} ${label}`, typed) ?? 0;
  return both >= MEANT_SCORE ? both : null;
}

function found(around: Around, offer: AskedOffer, score: (line: Line) => number | null): readonly FoundVerb[] {
  const best = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const line of linesOf({ ...around, t: i18n.getFixedT(language) }, offer)) {
      const fits = score(line);
      if (fits !== null) best.set(line.key, Math.max(fits, best.get(line.key) ?? 0));
    }
  }
  return linesOf(around, offer)
    .flatMap((line) => {
      const fits = best.get(line.key);
      return fits === undefined ? [] : [{ line, entry: toEntry(around.t, offer, line), score: fits }];
    })
    .toSorted((a, b) => b.score - a.score);
}

function linesOf(around: Around, { parts }: AskedOffer): readonly Line[] {
  return parts(around).flatMap((part): readonly Line[] => {
    if (part === 'line' || (!isChoice(part) && part.isDisabled === true)) return [];
    const line = { key: part.name, verb: part };
    if (!isChoice(part)) return [line];
    const inner = part.verbs.flatMap((verb) =>
      verb === 'line' ? [] : [{ key: `${part.name}/${verb.name}`, verb, of: part }],
    );
    return [line, ...inner];
  });
}

function toEntry(t: TFunction, offer: AskedOffer, { key, verb, of }: Line): PaletteEntry {
  const name = of === undefined ? verb.label : `${of.label}: ${verb.label}`;
  const common = {
    key: `${KIND}${offer.key}:${key}`,
    name,
    icon: verb.icon ?? of?.icon ?? null,
    picture: undefined,
  };
  if (isChoice(verb)) {
    return { ...common, note: '', run: () => undefined, within: { offer: offer.key, choice: verb.name } };
  }
  const { note = '', keys, run } = verb;
  const hasKeys = keys !== undefined && offer.hasKeys === true;
  return { ...common, note, run, ...(hasKeys ? { keys: keysOf(t, keys.name, keys.only) } : {}) };
}
