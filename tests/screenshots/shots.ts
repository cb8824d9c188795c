/** What the README shows: a view each, and what is done in it before the picture is taken. */
import type { Page } from '@playwright/test';

export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly looks: readonly ('light' | 'dark')[];
  readonly prepare?: (page: Page) => Promise<void>;
  /** Brings back what later pictures should not show. */
  readonly finish?: (page: Page) => Promise<void>;
}

const both = ['light', 'dark'] as const;

const openNamed = (name: string) => async (page: Page) => {
  await page.getByRole('main').getByText(name, { exact: true }).first().click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
};

const player = (page: Page) => page.getByRole('region', { name: 'Player' });

export const shots: readonly Shot[] = [
  // first, so that the player has something to show in all that follow
  {
    name: 'queue',
    path: '/albums',
    looks: both,
    prepare: async (page) => {
      await openNamed('Nocturnes')(page);
      await page.getByRole('button', { name: 'Play album' }).click();
      await player(page).getByRole('button', { name: 'Pause' }).waitFor();
      await player(page).getByRole('button', { name: 'Pause' }).click();
      await player(page).getByRole('button', { name: 'Queue' }).click();
      await page.getByRole('complementary', { name: 'Queue' }).waitFor();
    },
    finish: async (page) => player(page).getByRole('button', { name: 'Queue' }).click(),
  },
  { name: 'albums', path: '/albums', looks: both },
  { name: 'album', path: '/albums', looks: both, prepare: openNamed('Arcade Coast') },
  { name: 'artists', path: '/artists', looks: ['light'] },
  { name: 'artist', path: '/artists', looks: both, prepare: openNamed('Søren Ålund') },
  { name: 'tracks', path: '/tracks', looks: both },
  { name: 'genres', path: '/genres', looks: ['light'] },
  {
    name: 'search',
    path: '/albums',
    looks: both,
    prepare: async (page) => {
      await page.keyboard.press('ControlOrMeta+k');
      const box = page.getByRole('dialog').getByRole('combobox');
      await box.fill('ti');
      await page.getByRole('dialog').getByRole('option').nth(2).waitFor();
    },
    finish: async (page) => page.keyboard.press('Escape'),
  },
  { name: 'settings', path: '/settings', looks: ['light'] },
];
