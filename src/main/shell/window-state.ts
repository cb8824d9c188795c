/** Where the window was, kept over a restart and brought back onto a screen that is there now. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Of the window when neither maximised nor full screen. */
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

export const minimumSize = { width: 720, height: 480 } as const;
const usualSize = { width: 1280, height: 820 } as const;
/** Of the title bar, in each direction: enough to see and to grab. */
const GRIP_PX = 64;

/**
 * Bounds that lie on a work area: as they were where they fit, else moved and shrunk onto the screen they touch most;
 * in the middle of the first screen where nothing was kept or that screen is gone.
 * Shape: `workAreas` has the primary screen first; with none the usual size at the origin comes back.
 */
export function clampBounds(kept: Bounds | undefined, workAreas: readonly Bounds[]): Bounds {
  const [primary = { x: 0, y: 0, ...usualSize }] = workAreas;
  if (kept === undefined) return centred(primary);
  const width = Math.max(kept.width, minimumSize.width);
  const wanted = { ...kept, width, height: Math.max(kept.height, minimumSize.height) };
  const area = workAreas.toSorted((a, b) => overlap(wanted, b) - overlap(wanted, a))[0];
  if (area === undefined || overlap(wanted, area) === 0) return centred(primary);
  return isReachable(wanted, area) ? fitted(wanted, area) : centred(area);
}

/** The top edge is what one grabs: enough of it must be on the screen. */
function isReachable(bounds: Bounds, area: Bounds): boolean {
  const grip = { x: bounds.x, y: bounds.y, width: bounds.width, height: GRIP_PX };
  return overlap(grip, area) >= GRIP_PX * GRIP_PX;
}

function fitted(bounds: Bounds, area: Bounds): Bounds {
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function centred(area: Bounds): Bounds {
  const width = Math.min(usualSize.width, area.width);
  const height = Math.min(usualSize.height, area.height);
  const x = area.x + Math.floor((area.width - width) / 2);
  return { x, y: area.y + Math.floor((area.height - height) / 2), width, height };
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The state in a file's text; undefined where it is not one of ours. Never throws. */
export function parseWindowState(text: string): WindowState | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || !isRecord(value['bounds'])) return undefined;
  const { x, y, width, height } = value['bounds'];
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return undefined;
  return {
    bounds: { x, y, width, height },
    isMaximized: value['isMaximized'] === true,
    isFullScreen: value['isFullScreen'] === true,
  };
}

/** What was kept last; undefined at the first start and where the file can't be read. */
export function loadWindowState(path: string): WindowState | undefined {
  try {
    return parseWindowState(readFileSync(path, 'utf8'));
  } catch {
    // the place of a window is worth no message
    return undefined;
  }
}

/** Keeps the state; written beside and renamed, so that a crash leaves the old one. Throws what the file system says. */
export function saveWindowState(path: string, state: WindowState): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(state)}\n`);
  renameSync(`${path}.new`, path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // somebody else's file, or half of ours
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) < 100_000;
}
