/** Corrections of artists: a run of names as the files have it becomes another. Pure. */
import { nameKey } from '../../shared/text/fold.ts';
import type { ReadCredit } from '../db/batch/track-record.ts';

export interface NameRule {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface NameRules {
  readonly isEmpty: boolean;
  /** The names as they are to be; the very same list where no rule applies. */
  apply(names: readonly string[]): readonly string[];
}

/** Two runs of names are the same where each name is, by the key that makes two spellings one artist. */
export function runKey(names: readonly string[]): string {
  return names.map(nameKey).join('\u001F');
}

/**
 * Rules made ready. At each name the longest run that a rule knows is taken, once: what a rule made is not corrected
 * again. Cost: one look-up a name where there are rules.
 */
export function compileNameRules(rules: readonly NameRule[]): NameRules {
  const byFirst = new Map<string, { readonly keys: readonly string[]; readonly to: readonly string[] }[]>();
  for (const { from, to } of rules) {
    const keys = from.map(nameKey);
    const [first] = keys;
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { keys, to }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return {
    isEmpty: byFirst.size === 0,
    apply: (names) => {
      if (byFirst.size === 0) return names;
      const keys = names.map(nameKey);
      const found: string[] = [];
      let hasApplied = false;
      for (let at = 0; at < names.length;) {
        const here = at;
        const rule = byFirst
          .get(keys[here] ?? '')
          ?.find((each) => each.keys.every((key, offset) => keys[here + offset] === key));
        if (rule === undefined) found.push(names[here] ?? '');
        else found.push(...rule.to);
        hasApplied ||= rule !== undefined;
        at += rule?.keys.length ?? 1;
      }
      return hasApplied ? distinct(found) : names;
    },
  };
}

/** The credits of a track with each role's names corrected; the very same list where no rule applies. */
export function correctCredits(rules: NameRules, credits: readonly ReadCredit[]): readonly ReadCredit[] {
  if (rules.isEmpty) return credits;
  let hasApplied = false;
  const corrected = [...Map.groupBy(credits, ([role]) => role)].flatMap(([role, list]) => {
    const names = list.map(([, name]) => name);
    const wanted = rules.apply(names);
    hasApplied ||= wanted !== names;
    return wanted.map((name): ReadCredit => [role, name]);
  });
  return hasApplied ? corrected : credits;
}

/** Who is credited twice once the spellings are one is credited once. */
function distinct(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

/**
 * The rule that a new one can't stand beside; undefined where there is none. A name that one rule makes may not be part
 * of what another one corrects: rules don't follow each other, so that no order of making them matters.
 */
export function findClash<Rule extends NameRule>(rule: NameRule, others: readonly Rule[]): Rule | undefined {
  const key = runKey(rule.from);
  return others.find((other) => runKey(other.from) === key || meets(rule.to, other.from) || meets(other.to, rule.from));
}

function meets(made: readonly string[], corrected: readonly string[]): boolean {
  const keys = new Set(made.map(nameKey));
  return corrected.some((name) => keys.has(nameKey(name)));
}
