import {
  afterScroll,
  clampOffset,
  contentHeight,
  isScaled,
  offsetShowing,
  toScrollTop,
  type ScaledBox,
} from './scaled-rows.ts';

/** What a scroll box lets one read and set. */
export interface Scrolled {
  scrollTop: number;
}

/** Where a scaled box stands. Scroll events arrive between renders, and each is compared with the last. */
export class ScrollPlace {
  #box: ScaledBox = { count: 0, rowHeight: 1, viewport: 0 };
  #offset: number;
  #scrollTop = 0;

  constructor(initialOffset: number) {
    this.#offset = initialOffset;
  }

  get offset(): number {
    return this.#offset;
  }

  /** How far the box stands from its offset, in whole pixels. */
  get shift(): number {
    return Math.round(this.#scrollTop - this.#offset);
  }

  /**
   * Takes up a box of other measures. Rows of another height hold other items (a grid has other columns), so the same
   * part of the whole stays in sight; and the wanted place is taken once there is something to scroll.
   */
  follow(box: ScaledBox, element: Scrolled | null): void {
    const before = this.#box;
    this.#box = box;
    if (box.count === 0 || box.viewport === 0) return;
    const wasEmpty = before.count === 0 || before.viewport === 0;
    if (wasEmpty) this.moveTo(this.#offset, element);
    else if (before.rowHeight !== box.rowHeight) {
      this.moveTo((this.#offset / contentHeight(before)) * contentHeight(box), element);
    }
  }

  moveTo(target: number, element: Scrolled | null): void {
    if (element === null) return;
    this.#offset = clampOffset(this.#box, target);
    element.scrollTop = toScrollTop(this.#box, this.#offset);
    // read back: the browser rounds and clamps, and the scroll event will carry its number
    this.#scrollTop = element.scrollTop;
  }

  show(index: number, element: Scrolled | null): void {
    const target = offsetShowing(this.#box, this.#offset, index);
    if (target === this.#offset || element === null) return;
    // a small move goes one to one as a scrolled one does, so that what is drawn can stay
    const wanted = this.#scrollTop + target - this.#offset;
    if (Math.abs(target - this.#offset) < this.#box.viewport) element.scrollTop = wanted;
    if (Math.abs(element.scrollTop - wanted) >= 1) {
      this.moveTo(target, element);
      return;
    }
    this.#offset = target;
    this.#scrollTop = element.scrollTop;
  }

  /** To be told of each scroll event. */
  scrolled(element: Scrolled | null): void {
    if (element === null || element.scrollTop === this.#scrollTop || this.#box.viewport === 0) return;
    this.#offset = afterScroll(this.#box, this.#offset, this.#scrollTop, element.scrollTop);
    this.#scrollTop = element.scrollTop;
  }

  /** Many small moves let the box drift from where its offset belongs; puts it right while nothing moves. */
  settle(element: Scrolled | null): void {
    if (isScaled(this.#box)) this.moveTo(this.#offset, element);
  }
}
