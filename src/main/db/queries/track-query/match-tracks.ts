/** Queries by the library: every rule is one statement with bound values, and what they leave is joined as sets. */
import type { Group, Node, Rule } from '../../../../shared/query/ast.ts';
import { fieldOf } from '../../../../shared/query/fields.ts';
import { textOperator } from '../../../../shared/query/match.ts';
import { textOf } from '../../../../shared/query/value-texts.ts';
import { withDbErrors } from '../../errors.ts';
import { atOnce, type Pieces } from '../pieces.ts';
import { createFindKeys } from './key-rules.ts';
import { findRule, type Asker, type RuleAsker } from './leaves.ts';
import { addAll, keepBoth, markIds, toIds, turn, type Marks } from './marks.ts';
import { createTextLeaves, matchWords, wishesOf, type TextLeaves } from './text-leaves.ts';

/** What the parts of one evaluation share. */
interface Run extends RuleAsker {
  readonly size: number;
  readonly all: () => Marks;
  readonly texts: TextLeaves;
  /** What rules left that stand in the query more than once. */
  readonly known: Map<string, Marks>;
}

/**
 * The tracks that are in, for one person. Shape: by id, missing ones included. The text of the query never becomes a part of
 * a statement. Cost: each rule one statement; texts that no index knows are walked once, however many rules ask for them.
 */
export function matchQuery(asker: Asker, where: Group): Uint32Array {
  return withDbErrors(() =>
    asker.db.raw
      .transaction(() => atOnce(matchInPieces(asker, where)))
      // all of one moment
      .deferred(),
  );
}

/** The same, a rule at a time. */
export function* matchInPieces(asker: Asker, where: Group): Pieces<Uint32Array> {
  const { raw } = asker.db;
  const size = (withDbErrors(() => raw.prepare<[], number | null>('select max(id) from track').pluck().get()) ?? 0) + 1;
  let known: Marks | undefined;
  const all = () =>
    (known ??= markIds(
      size,
      withDbErrors(() => raw.prepare<[], number>('select id from track').pluck().all()),
    ));
  const texts = createTextLeaves(
    raw,
    textRules(where).flatMap((rule) => wishesOf(rule, textOperator(rule))),
  );
  const findKeys = createFindKeys(asker.db, asker.userId, where);
  return toIds(yield* findNode({ ...asker, size, all, texts, findKeys, known: new Map() }, where));
}

function textRules(node: Node): readonly Rule[] {
  if (node.kind !== 'rule') return node.of.flatMap(textRules);
  return fieldOf(node.field).type === 'text' ? [node] : [];
}

/** Shape: marks of its own, which the caller may change. */
function* findNode(run: Run, node: Node): Pieces<Marks> {
  if (node.kind === 'rule') {
    const key = JSON.stringify(node);
    const marks = run.known.get(key) ?? (yield* findMarks(run, node));
    run.known.set(key, marks);
    yield 'reading';
    return marks.slice();
  }
  const [first, ...rest] = node.of;
  if (node.kind === 'all') {
    if (first === undefined) return run.all().slice();
    const marks = yield* findNode(run, first);
    for (const part of rest) if (!keepBoth(marks, yield* findNode(run, part))) break;
    return marks;
  }
  const marks = first === undefined ? new Uint8Array(run.size) : yield* findNode(run, first);
  for (const part of rest) addAll(marks, yield* findNode(run, part));
  return node.kind === 'any' ? marks : turn(marks, run.all());
}

function* findMarks(run: Run, rule: Rule): Pieces<Marks> {
  if (fieldOf(rule.field).type === 'text') {
    const marks = yield* findText(run, rule);
    return rule.isNegated ? turn(marks, run.all()) : marks;
  }
  return withDbErrors(() => {
    const { ids, isTurned } = findRule(run, rule);
    const marks = markIds(run.size, ids);
    return rule.isNegated === isTurned ? marks : turn(marks, run.all());
  });
}

function* findText(run: Run, rule: Rule): Pieces<Marks> {
  const operator = textOperator(rule);
  if (rule.field === 'any' && operator === 'holds')
    return toMarks(run, matchWords(run.db.raw, textOf(rule.value), null));
  const marks = new Uint8Array(run.size);
  for (const wish of wishesOf(rule, operator)) addAll(marks, toMarks(run, yield* run.texts.find(wish)));
  return marks;
}

function toMarks(run: Run, ids: Iterable<number> | null): Marks {
  return ids === null ? run.all().slice() : markIds(run.size, ids);
}
