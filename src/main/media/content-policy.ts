/** What the window may load, on every front: no inline script, no eval, nothing from afar. */

/** Where covers and sound come from beside the window's own origin; empty where they come from there too. */
export interface MediaSources {
  readonly images: string;
  readonly sound: string;
}

/** The content security policy for the window's files. On loopback 'self' covers the event socket too (CSP level 3). */
export function contentPolicy({ images, sound }: MediaSources): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' ${images}`.trim(),
    `media-src 'self' ${sound}`.trim(),
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
