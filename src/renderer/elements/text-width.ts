import { visibleText } from '../../shared/text/visible.ts';

let pen: OffscreenCanvasRenderingContext2D | null | undefined;

/** How wide a text of the lists is drawn at most, in pixels: as the page's font draws it, in the heavier of the weights that lists use. */
export function textWidth(text: string): number {
  pen ??= preparePen();
  return pen?.measureText(visibleText(text)).width ?? Number.POSITIVE_INFINITY;
}

function preparePen(): OffscreenCanvasRenderingContext2D | null {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  if (context !== null) context.font = `500 ${fontSize} ${fontFamily}`;
  return context;
}
