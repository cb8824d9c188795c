/** The rules of a smart playlist as others may read them: private playlists are not there for them, neither by name nor by number. */
import type { Group, Node, Rule } from '../../../shared/query/ast.ts';
import { fieldOf } from '../../../shared/query/fields.ts';
import { parse } from '../../../shared/query/parse.ts';
import { print } from '../../../shared/query/print.ts';
import { playlistOf } from '../../../shared/query/value-texts.ts';
import { createVisible, findMeant, type Looker, type Visible } from '../../db/queries/track-query/nested-playlists.ts';
import type { StoredPlaylist } from '../../db/queries/playlists/cards.ts';
import type { ReadDb } from '../../db/handles.ts';
import { queryText, toRules } from './smart-query.ts';

type Shown = Pick<StoredPlaylist, 'isOwn' | 'ownerId' | 'rules'>;

/** What stands for a playlist that is not to be named. */
const UNNAMED = '?';

/**
 * The text as it was written, to its owner; to others with everything left unnamed that they could not look into. What can't be
 * read can't be told apart: of it they see nothing.
 */
export function shownText(db: ReadDb, { isOwn, ownerId, rules }: Shown): string {
  const text = queryText(rules);
  if (isOwn === 1) return text;
  const parsed = parse(text);
  if (!parsed.ok) return '';
  const where = unname(createVisible(db), { userId: ownerId, scope: 'others' }, parsed.query.where);
  return where === parsed.query.where ? text : print({ ...parsed.query, where });
}

/** The same as it is stored, for a copy. */
export function shownRules(db: ReadDb, stored: Shown): string | null {
  return stored.rules === null || stored.isOwn === 1 ? stored.rules : toRules(shownText(db, stored));
}

/** The same object where nothing is left unnamed. */
function unname(visible: Visible, others: Looker, group: Group): Group {
  const unnameRule = (rule: Rule): Rule => {
    if (fieldOf(rule.field).type !== 'playlist') return rule;
    return findMeant(visible, others, playlistOf(rule.value)).length > 0 ? rule : { ...rule, value: UNNAMED };
  };
  const of = group.of.map((node): Node => (node.kind === 'rule' ? unnameRule(node) : unname(visible, others, node)));
  return of.every((node, at) => node === group.of[at]) ? group : { ...group, of };
}
