/** What the stories ask of every view they come by. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export async function assertAccessible(page: Page): Promise<void> {
  // every story on the stand-in is told in the browser too: the same pages, drawn by the same engine
  if (!page.url().startsWith('http')) return;
  const wasStill = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  // a notice that comes while the checker looks is neither there nor not: what is wrong is so at a second look too
  const isWell = (await listSerious(page)).length === 0;
  expect(isWell ? [] : await listSerious(page)).toEqual([]);
  if (!wasStill) await page.emulateMedia({ reducedMotion: null });
}

async function listSerious(page: Page): Promise<readonly unknown[]> {
  await standStill(page);
  // the checker brings its own script, which the page's policy rightly refuses: it runs in a legacy way, in the page
  // of what is well nothing is told: telling it takes longer than finding it
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** What comes or goes passes through colours that nobody reads: judged is what it comes to, and nothing fades meanwhile. */
async function standStill(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((it) => it.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((it) => it.finished));
  });
}
