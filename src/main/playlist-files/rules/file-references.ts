/** Rules about playlists that are yet to be made of the same file. */
import type { Node, PlaylistReference, Query, Rule, Value } from '../../../shared/query/ast.ts';

/** Stands for a playlist of the file: no playlist of the library has a number below zero. */
export function fileReference(no: number): PlaylistReference {
  return { playlistId: -1 - no };
}

/** Which of the file's playlists a value stands for; undefined for every other value. */
export function fileNoOf(value: Value): number | undefined {
  if (typeof value !== 'object' || !('playlistId' in value) || value.playlistId >= 0) return undefined;
  return -1 - value.playlistId;
}

/** The query with other playlists in its rules about such. */
export function withPlaylists(query: Query, toValue: (value: Value) => Value): Query {
  const map = (node: Node): Node => {
    if (node.kind !== 'rule') return { ...node, of: node.of.map(map) };
    return node.field === 'in' ? { ...node, value: toValue(node.value) } : node;
  };
  return { ...query, where: { ...query.where, of: query.where.of.map(map) } };
}

/** Rules about playlists, groups left aside. */
export function playlistRules(node: Node): readonly Rule[] {
  if (node.kind !== 'rule') return node.of.flatMap(playlistRules);
  return node.field === 'in' ? [node] : [];
}
