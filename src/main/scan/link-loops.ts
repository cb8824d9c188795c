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
 * The links that lead back to where they are: straight away (`a/b/up -> ..`), or by way of others (`a/x -> ../b` with
 * `b/y -> ../a`). Cost: every pair of links, of which folders of music hold few.
 */
export function findLoops(links: readonly FolderLink[]): readonly FolderLink[] {
  return links.filter((link) => {
    const reached = new Set<FolderLink>();
    const open = [link];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const { target } = at;
      if (isInside(link.from, target)) return true;
      for (const next of links) {
        if (reached.has(next) || !isInside(next.from, target)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    return false;
  });
}
