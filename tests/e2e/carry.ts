import { expect, type Locator, type Page } from '@playwright/test';

/** A drag by hand, held where it is over its target: the places to drop on appear only then. */
export async function carry(page: Page, from: Locator, findTarget: () => Locator, edge = 0.5): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const start = await from.boundingBox();
  await page.mouse.move(start!.x + start!.width / 2 + 12, start!.y + start!.height / 2 + 12, { steps: 3 });
  const target = findTarget();
  await expect(target).toBeVisible();
  const box = await target.boundingBox();
  const at = { x: box!.x + box!.width / 2, y: box!.y + box!.height * edge };
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await page.mouse.move(at.x, at.y + 1);
}
