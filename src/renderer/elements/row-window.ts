/** Which rows of a scroll box are drawn, and where. Tells of it only when that changes: most scroll events move what is drawn already. */
import { fillSlots, type RowSlot } from './row-slots.ts';
import { isScaled, visibleRows, type ScaledBox } from './scaled-rows.ts';
import { ScrollPlace } from './scroll-place.ts';

// after the last of the events that one movement of the hand makes
const SETTLE_AFTER_MS = 300;
// rows beside those in sight are drawn once those are painted
const SURROUND_AFTER_MS = 100;

interface ShownRows {
  readonly first: number;
  /** Not included. */
  readonly last: number;
  /**
   * To be added to where a row would stand in a box of full height. Stays as it is while one scrolls, so that rows move with
   * the box and need not be painted again; only a jump within a box that is not of full height changes it.
   */
  readonly shift: number;
  readonly rowsInView: number;
  /** 1 where one last moved down, -1 up: that way rows are fetched ahead. */
  readonly direction: 1 | -1;
  /** The rows from first to last, as the elements that show them stand. */
  readonly slots: readonly RowSlot[];
}

export class RowWindow {
  readonly #place: ScrollPlace;
  readonly #overscan: number;
  readonly #listeners = new Set<() => void>();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #surrounding: ReturnType<typeof setTimeout> | undefined;
  #isMoving = false;
  /** Whether only the rows in sight are drawn yet, so that they are there sooner. */
  #isBare = true;
  #element: HTMLElement | null = null;
  #box: ScaledBox = { count: 0, rowHeight: 1, viewport: 0 };
  #shown: ShownRows = { first: 0, last: 0, shift: 0, rowsInView: 1, direction: 1, slots: [] };

  constructor(initialOffset: number, overscan: number) {
    this.#place = new ScrollPlace(initialOffset);
    this.#overscan = overscan;
  }

  readonly getOffset = (): number => this.#place.offset;
  readonly getShown = (): ShownRows => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  attach(element: HTMLElement | null): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#surrounding);
    this.#surrounding = undefined;
    this.#element = element;
  }

  follow(box: ScaledBox): void {
    this.#box = box;
    this.#place.follow(box, this.#element);
    this.#update();
    if (this.#isBare && this.#element !== null && box.count > 0 && box.viewport > 0)
      this.#surrounding ??= setTimeout(this.#surround, SURROUND_AFTER_MS);
  }

  readonly #surround = (): void => {
    this.#isBare = false;
    this.#update();
  };

  readonly onScroll = (): void => {
    clearTimeout(this.#settling);
    this.#isBare = false;
    this.#place.scrolled(this.#element);
    this.#veil(true);
    this.#update();
    this.#settling = setTimeout(this.#settle, SETTLE_AFTER_MS);
  };

  /** Which row is at a height of the screen while rows move and do not take the mouse themselves; null otherwise. */
  indexAt(clientY: number, headerHeight: number): number | null {
    if (this.#element === null || !this.#isMoving) return null;
    const fromTop = clientY - this.#element.getBoundingClientRect().top - headerHeight;
    const index = Math.floor((fromTop + this.#place.offset) / this.#box.rowHeight);
    return fromTop >= 0 && index < this.#box.count ? index : null;
  }

  readonly show = (index: number): void => {
    this.#place.show(index, this.#element);
    this.#update();
  };

  readonly scrollToTop = (): void => {
    this.#place.moveTo(0, this.#element);
    this.#update();
  };

  // not at the end of each scroll: a turn of the wheel is many
  readonly #settle = (): void => {
    if (this.#element === null) return;
    this.#veil(false);
    this.#place.settle(this.#element);
    this.#update();
  };

  /**
   * Rows that pass under the mouse would light up and be painted again for it, one after the other; so a sheet of glass in
   * the box, where it has one, takes the mouse while it moves.
   */
  #veil(isMoving: boolean): void {
    if (this.#isMoving === isMoving) return;
    this.#isMoving = isMoving;
    const veil = this.#element?.querySelector<HTMLElement>('[data-veil]');
    if (veil) veil.style.height = isMoving ? `${this.#box.viewport}px` : '0';
  }

  #update(): void {
    const before = this.#shown;
    const box = this.#box;
    const { first, last } = visibleRows(box, this.#place.offset, this.#isBare ? 0 : this.#overscan);
    const slots = fillSlots(before.slots, { first, last, isInOrder: !this.#isMoving });
    const shown: ShownRows = {
      first,
      last,
      shift: isScaled(box) ? this.#place.shift : 0,
      rowsInView: Math.max(1, Math.floor(box.viewport / box.rowHeight)),
      direction: first === before.first ? before.direction : first > before.first ? 1 : -1,
      slots,
    };
    if (isSame(before, shown)) return;
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}

function isSame(one: ShownRows, other: ShownRows): boolean {
  return (
    one.first === other.first &&
    one.last === other.last &&
    one.shift === other.shift &&
    one.rowsInView === other.rowsInView &&
    one.slots.every(({ index }, at) => index === other.slots[at]?.index)
  );
}
