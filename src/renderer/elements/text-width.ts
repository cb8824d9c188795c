import { visibleText } from '../../shared/text/visible.ts';

// letters that are drawn one beside the other: Latin, Greek, Cyrillic and what stands between their words
const SIMPLE = /^[\u0020-\u024F\u0370-\u03FF\u0400-\u052F\u2010-\u2026]*$/;
// pairs that a font sets a little further apart
const KERNING = 1.02;
const MAX_KEPT = 5000;
const kept = new Map<string, number>();
let pen: OffscreenCanvasRenderingContext2D | null | undefined;

/**
 * How wide a text of the lists is drawn at most, in pixels: as the page's font draws it, in the heavier of the weights that
 * lists use. Letters of simple scripts are measured once and added up, since rows that are scrolled ask for hundreds a second.
 */
export function textWidth(text: string): number {
  if (!SIMPLE.test(text)) return measured(text);
  let width = 0;
  for (let at = 0; at < text.length; at++) width += measured(text.charAt(at));
  return width * KERNING;
}

function measured(text: string): number {
  const known = kept.get(text);
  if (known !== undefined) return known;
  pen ??= preparePen();
  const width = pen?.measureText(visibleText(text)).width ?? Number.POSITIVE_INFINITY;
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(text, width);
  return width;
}

function preparePen(): OffscreenCanvasRenderingContext2D | null {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  if (context !== null) context.font = `500 ${fontSize} ${fontFamily}`;
  return context;
}
