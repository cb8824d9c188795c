/** Smart lists of iTunes as queries. What the language can't say is left out by name, never passed over in silence. */
import type { RemarkCode, RuleRemark } from '../../../shared/contract/rule-remarks.ts';
import type { Query } from '../../../shared/query/ast.ts';
import { finishRules, groupOf, leftOut, remark, type FileRules, type Part, type Said } from './build-rules.ts';
import { decodeCriteria, decodeInfo, type BlobGroup, type BlobInfo, type BlobRule } from './itunes-blob.ts';
import { itunesField, itunesOrders, itunesUnits } from './itunes-fields.ts';
import { kindPart, locationPart, lovePart, mediaKindPart, podcastPart } from './itunes-kinds.ts';
import { choicePart, numberRule, playlistPart, textPart, type KnownPlaylist } from './itunes-parts.ts';
import { saidOf } from './itunes-words.ts';
import { timePart } from './itunes-times.ts';

/** What the rest of the file says of the playlists that rules may name. */
export type FindPlaylist = (key: string) => KnownPlaylist | undefined;

/** From what stands in the file, as base64. */
export function readItunesRules(
  { info, criteria }: { readonly info: string; readonly criteria: string },
  findPlaylist: FindPlaylist,
): FileRules {
  const told = decodeInfo(Buffer.from(info, 'base64'));
  const list = decodeCriteria(Buffer.from(criteria, 'base64'));
  if (told === undefined || list === undefined) return { query: null, remarks: [remark('damaged', 'none')] };
  const part = told.hasRules ? groupPart(list, '', findPlaylist) : groupOf('all', []);
  const { order, remarks } = readOrder(told);
  if (told.isCheckedOnly) remarks.push(remark('checked-only', 'more'));
  if (!told.isLive) remarks.push(remark('not-live', 'other'));
  return finishRules(part, order, remarks);
}

function groupPart({ isAny, of }: BlobGroup, at: string, findPlaylist: FindPlaylist): Part {
  const parts = of.map((one, no) => {
    const place = at === '' ? String(no + 1) : `${at}.${no + 1}`;
    return one.kind === 'group' ? groupPart(one, place, findPlaylist) : rulePart(one, place, findPlaylist);
  });
  return groupOf(isAny ? 'any' : 'all', parts);
}

function rulePart(rule: BlobRule, place: string, findPlaylist: FindPlaylist): Part {
  const field = itunesField(rule.field);
  const said: Said = { place, said: saidOf(field, rule) };
  const part = knownPart(rule, said, findPlaylist);
  return typeof part === 'string' ? leftOut(part, said) : part;
}

/** The rule here, or why there is none. */
function knownPart(rule: BlobRule, said: Said, findPlaylist: FindPlaylist): Part | RemarkCode {
  const field = itunesField(rule.field);
  switch (field.kind) {
    case 'text':
      return textPart(field.field, rule);
    case 'number':
      return numberRule(field, rule);
    case 'time':
      return timePart(field.field, rule);
    case 'choice':
      return choicePart(field, rule);
    case 'file-kind':
      return kindPart(rule, said);
    case 'media-kind':
      return mediaKindPart(rule, said);
    case 'podcast':
      return podcastPart(rule, said);
    case 'place':
      return locationPart(rule, said);
    case 'love':
      return lovePart(rule);
    case 'playlist':
      return playlistPart(rule, said, findPlaylist);
    case 'none':
    default:
      return 'no-field';
  }
}

function readOrder(info: BlobInfo): { readonly order: Pick<Query, 'sort' | 'limit' | 'by'>; remarks: RuleRemark[] } {
  const none = { sort: [], limit: null, by: [] };
  if (!info.isLimited) return { order: none, remarks: [] };
  const unit = itunesUnits.find(({ id }) => id === info.limitUnit);
  const count = info.limitCount * (unit?.factor ?? 0);
  if (unit === undefined || count === 0 || count > (unit.unit === 'tracks' ? 1e8 : 1e15))
    return { order: none, remarks: [remark('no-limit', 'more', `${info.limitCount} ${unit?.name ?? ''}`.trim())] };
  const limit = { count, unit: unit.unit };
  const by = itunesOrders.find(({ id }) => id === info.orderBy);
  if (by === undefined) {
    const said = `order ${info.orderBy}`;
    return { order: { ...none, limit }, remarks: [remark('no-order', 'other', said)] };
  }
  const isDescending = by.key.isDescending !== (info.isOrderTurned && by.key.field !== 'random');
  const remarks = by.key.field === 'random' ? [remark('by-chance', 'other')] : [];
  return { order: { ...none, limit, by: [{ ...by.key, isDescending }] }, remarks };
}
