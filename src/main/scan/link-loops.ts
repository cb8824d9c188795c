/** Which links to folders go round in circles. Pure. */
import { isInside } from './walk-paths.ts';

/** A link to a folder inside its root. All but `path` are real paths. */
export interface FolderLink {
  readonly path: string;
  /** The folder that the link lies in. */
  readonly from: string;
  readonly target: string;
}

/**
 * The links that lead back to where they are: straight away (`a/b/up -> ..`), or by way of others that don't by themselves
 * (`a/x -> ../b` with `b/y -> ../a`). Cost: every pair of links, of which folders of music hold few.
 */
export function findLoops(links: readonly FolderLink[]): readonly FolderLink[] {
  const isStraight = ({ from, target }: FolderLink) => isInside(from, target);
  const others = links.filter((link) => !isStraight(link));
  return links.filter((link) => isStraight(link) || comesBack(link, others));
}

function comesBack(link: FolderLink, others: readonly FolderLink[]): boolean {
  const reached = new Set<FolderLink>();
  const open = [link];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { target } = at;
    if (isInside(link.from, target)) return true;
    for (const next of others) {
      if (reached.has(next) || !isInside(next.from, target)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return false;
}
