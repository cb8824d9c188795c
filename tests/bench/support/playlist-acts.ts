/** One act of a person in the window, timed in the page: from the key, or from letting go, to the drawn rows. */
import type { Page } from '@playwright/test';

/** So long nothing came any more: then an edit is over in all its parts. */
export const QUIET_MS = 700;

export interface Timed {
  readonly shownMs: number;
  /** The largest answer and all of them together, until nothing more came. */
  readonly largestBytes: number;
  readonly allBytes: number;
  /** Tasks of the page of more than 50 ms, from the start until nothing more came. */
  readonly longMs: readonly number[];
  /** From one frame to the next until it was shown. */
  readonly frames: readonly number[];
}

export type Act =
  | { readonly do: 'go'; readonly address: string }
  | {
      readonly do: 'key';
      readonly key: string;
      readonly code?: string;
      readonly altKey?: boolean;
      readonly ctrlKey?: boolean;
    }
  | { readonly do: 'filter'; readonly text: string }
  /** A row onto the upper edge of another, timed from where it is let go. */
  | { readonly do: 'drag'; readonly from: number; readonly to: number }
  /** In the menu that is open. */
  | { readonly do: 'choose'; readonly text: string };

/** What is drawn then; a title of «?» is any. */
export interface Until {
  readonly first?: string;
  readonly second?: string;
  readonly rows?: number;
  readonly fewerThan?: number;
}

/** In the page, so that nothing of the driver is timed. */
export async function act(page: Page, step: Act, until: Until): Promise<Timed> {
  return page.evaluate(
    async ({ step: asked, until: wanted, quietMs }) => {
      const title = (index: number) =>
        document.querySelector<HTMLElement>(`main [data-index="${index}"] [data-column="title"]`)?.innerText;
      const rows = () => Number(document.querySelector('main [role="grid"]')?.getAttribute('aria-rowcount') ?? 0);
      const isDrawn = () =>
        (wanted.first === undefined || (wanted.first === '?' ? Boolean(title(0)) : title(0) === wanted.first)) &&
        (wanted.second === undefined || title(1) === wanted.second) &&
        (wanted.rows === undefined || rows() === wanted.rows) &&
        (wanted.fewerThan === undefined || rows() < wanted.fewerThan);
      const nextFrame = () =>
        new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
      const row = (index: number) => document.querySelector<HTMLElement>(`main [data-index="${index}"]`);
      const send = (type: string, to: Element | null | undefined, at: object, data: DataTransfer) =>
        to?.dispatchEvent(new DragEvent(type, { ...at, dataTransfer: data, bubbles: true, cancelable: true }));
      const data = new DataTransfer();
      const place = () => {
        const box = asked.do === 'drag' ? row(asked.to)?.getBoundingClientRect() : undefined;
        return { clientX: (box?.left ?? 0) + 60, clientY: (box?.top ?? 0) + 2 };
      };
      if (asked.do === 'drag') {
        send('dragstart', row(asked.from)?.querySelector('[data-column="title"]'), {}, data);
        await nextFrame();
        send('dragover', row(asked.to), place(), data);
        await nextFrame();
      }
      const longMs: number[] = [];
      const observer = new PerformanceObserver((list) =>
        longMs.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      const frames: number[] = [];
      performance.clearResourceTimings();
      const startedAt = performance.now();
      if (asked.do === 'go') location.assign(asked.address);
      else if (asked.do === 'key') {
        const to = asked.ctrlKey === true ? document.body : document.querySelector('main [role="grid"]');
        to?.dispatchEvent(new KeyboardEvent('keydown', { ...asked, bubbles: true, cancelable: true }));
      } else if (asked.do === 'drag') {
        send('drop', row(asked.to), place(), data);
        send('dragend', row(asked.from), {}, data);
      } else if (asked.do === 'choose') {
        const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
        items.find(({ innerText }) => innerText.trim() === asked.text)?.click();
      } else {
        const labels = [...document.querySelectorAll<HTMLLabelElement>('main label')];
        const box = labels.find(({ innerText }) => innerText.trim() === 'Filter tracks')?.control;
        if (!(box instanceof HTMLInputElement)) throw new Error('there is no filter');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, asked.text);
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
      let shownAt = startedAt;
      for (let isOver = false; !isOver;) {
        isOver = isDrawn();
        const before = shownAt;
        shownAt = await nextFrame();
        frames.push(shownAt - before);
        if (shownAt - startedAt > 60_000) throw new Error(`never drawn: ${JSON.stringify([asked, wanted, rows()])}`);
      }
      await new Promise((done) => setTimeout(done, quietMs));
      observer.disconnect();
      const sizes = performance
        .getEntriesByType('resource')
        .map((one) => (one as PerformanceResourceTiming).decodedBodySize);
      return {
        shownMs: shownAt - startedAt,
        longMs,
        frames,
        largestBytes: Math.max(0, ...sizes),
        allBytes: sizes.reduce((sum, size) => sum + size, 0),
      };
    },
    { step, until, quietMs: QUIET_MS },
  );
}
