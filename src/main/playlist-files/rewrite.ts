/** The formats whose files can be written anew with all that another program put into them. */
import type { PlaylistFormat } from '../../shared/contract/playlist-formats.ts';
import { rewriteJspf } from './rewrite-jspf.ts';
import { rewriteM3u } from './rewrite-m3u.ts';
import { rewritePls } from './rewrite-pls.ts';
import type { Rewriter } from './rewrite-types.ts';
import { rewriteXspf } from './rewrite-xspf.ts';

const rewriters: Readonly<Partial<Record<PlaylistFormat, Rewriter>>> = {
  m3u: rewriteM3u,
  pls: rewritePls,
  xspf: rewriteXspf,
  jspf: rewriteJspf,
};

/** Undefined for a format that is read only. */
export function rewriterOf(format: PlaylistFormat): Rewriter | undefined {
  return rewriters[format];
}

/** By its ending alone: what stands in it may be something else. */
export function isWritableName(name: string): boolean {
  return /\.(?:m3u8?|pls|xspf|jspf)$/iu.test(name);
}
