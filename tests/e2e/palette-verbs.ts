/** What a menu has and what the palette has, read off the page by keyboard, so that they can be compared. */
import { expect, type Locator, type Page } from '@playwright/test';

/** An item, and what stands in the menu beside it. */
export type Words = readonly (readonly [string, readonly string[]])[];

const words = async (items: Locator): Promise<readonly string[]> =>
  (await items.allInnerTexts()).map((text) => text.split('\n')[0]!);

/** The items of the menu that is open, with those of the menus beside it; closes it. Dead ones are left out. */
export async function wordsOfMenu(page: Page): Promise<Words> {
  const menu = page.getByRole('menu').first();
  await expect(menu).toBeVisible();
  // what it points at opens and closes menus too
  await page.mouse.move(0, 0);
  const items = menu.locator('[role="menuitem"]:not([aria-disabled="true"])');
  const found: [string, readonly string[]][] = [];
  for (const [at, name] of (await words(items)).entries()) {
    const item = items.nth(at);
    if ((await item.getAttribute('aria-haspopup')) === null) found.push([name, []]);
    else {
      await item.focus();
      await page.keyboard.press('ArrowRight');
      const inner = page.getByRole('menu').nth(1);
      await expect(inner.getByRole('menuitem').first()).toBeFocused();
      found.push([name, await words(inner.getByRole('menuitem'))]);
      await page.keyboard.press('ArrowLeft');
      await expect(page.getByRole('menu')).toHaveCount(1);
    }
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  return found;
}

/** The lines under a heading of the palette, with those that a line opens; leaves it open. */
export async function wordsOfPalette(page: Page, title: string | RegExp): Promise<Words> {
  await openPalette(page);
  const lines = page.getByRole('group', { name: title }).getByRole('option');
  await expect(lines.first()).toBeVisible();
  const found: [string, readonly string[]][] = [];
  const choosing = page.getByRole('option').filter({ has: page.locator('svg.lucide-chevron-right') });
  for (const [at, name] of (await words(lines)).entries()) {
    const line = lines.nth(at);
    if ((await line.and(choosing).count()) === 0) found.push([name, []]);
    else {
      await line.click();
      await expect(page.getByRole('combobox', { name, exact: true })).toBeFocused();
      found.push([name, await words(page.getByRole('option'))]);
      await page.keyboard.press('Backspace');
      await expect(lines.first()).toBeVisible();
    }
  }
  return found;
}

export async function openPalette(page: Page): Promise<void> {
  await untilClosed(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
}

/** By its keys alone: what is typed, and Enter once it stands first. */
export async function runInPalette(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { selected: true })).toHaveAccessibleName(name);
  await page.keyboard.press('Enter');
}

export async function closePalette(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await untilClosed(page);
}

/** While it fades it is no part of the page for who listens to it, and still drawn. */
export async function untilClosed(page: Page): Promise<void> {
  await expect(page.locator('input[role="combobox"][aria-controls][aria-autocomplete="list"]')).toHaveCount(0);
}
