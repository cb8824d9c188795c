/**
 * Plain Chromium knows no scheme of ours, so each stands as a made-up https host that never reaches a network:
 * `app://fonoteka/x` is `https://fonoteka.app.stand-in.test/x`. A secure context stays one, and so do origins.
 */

const SUFFIX = '.stand-in.test';
const OWN_SCHEMES = 'app|fonoteka-media|fonoteka-art';
const ownAddress = new RegExp(`\\b(${OWN_SCHEMES})://([a-z0-9.-]+)`, 'g');
const standInAddress = new RegExp(`https://([a-z0-9.-]+)\\.(${OWN_SCHEMES})\\.stand-in\\.test`, 'g');

/** The https form of the app's addresses in a text; everything else unchanged. */
export function toBrowserAddress(text: string): string {
  return text.replaceAll(ownAddress, (_all, scheme: string, host: string) => `https://${host}.${scheme}${SUFFIX}`);
}

/** The app's form of stand-in addresses in a text; everything else unchanged. */
export function toAppAddress(text: string): string {
  return text.replaceAll(standInAddress, (_all, host: string, scheme: string) => `${scheme}://${host}`);
}

/** A policy in which the app's schemes are named as sources, so that it means the same on the made-up hosts. */
export function toBrowserPolicy(policy: string): string {
  return policy.replaceAll(
    /\b(fonoteka-media|fonoteka-art):(?=[\s;]|$)/g,
    (_all, scheme: string) => `https://*.${scheme}${SUFFIX}`,
  );
}
