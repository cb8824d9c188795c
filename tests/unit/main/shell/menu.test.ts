import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { labelsFor } from '../../../../src/main/shell/labels.ts';
import { menuTemplate } from '../../../../src/main/shell/menu.ts';
import { appCommands, type AppCommand } from '../../../../src/shared/contract/bridge.ts';

const platforms = ['linux', 'win32', 'darwin'] as const;
const english = labelsFor(['en']);

describe.each(platforms)('on %s', (platform) => {
  const sent: AppCommand[] = [];
  const template = menuTemplate(platform, english, (command) => sent.push(command));
  const items = flat(template);

  test('every command of the app can be chosen, each once', () => {
    for (const item of items) choose(item);

    expect(sent.toSorted()).toEqual([...appCommands].toSorted());
  });

  test('no key is given twice', () => {
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);

    expect(new Set(keys).size).toBe(keys.length);
  });

  test('text can be cut, copied, pasted and undone', () => {
    expect(items.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']),
    );
  });

  test('keys that a text field needs are not taken from it', () => {
    const taken = items.filter(
      ({ accelerator, registerAccelerator }) =>
        registerAccelerator !== false && /Space|CmdOrCtrl\+(?:Left|Right|Up|Down)$/.test(String(accelerator)),
    );

    expect(taken).toEqual([]);
  });

  test('nothing reloads the page or opens its inspector', () => {
    const roles = items.flatMap(({ role }) => role ?? []);

    expect(roles.filter((role) => /reload|toggleDevTools/i.test(role))).toEqual([]);
  });
});

test('macOS has its own menu first and the window menu last; the others end with help', () => {
  const labels = (platform: string) => menuTemplate(platform, english, () => undefined).map(({ label }) => label);

  expect(labels('darwin')).toEqual(['Fonoteka', 'File', 'Edit', 'View', 'Playback', 'Window']);
  expect(labels('win32')).toEqual(['&File', '&Edit', '&View', '&Playback', '&Help']);
});

test('quit stands where the platform has it', () => {
  const menuOfQuit = (platform: string) =>
    menuTemplate(platform, english, () => undefined).find((menu) => children(menu).some(({ role }) => role === 'quit'))
      ?.label;

  expect(menuOfQuit('darwin')).toBe('Fonoteka');
  expect(menuOfQuit('linux')).toBe('&File');
});

describe('the words', () => {
  test.each([
    [['ru-RU', 'en'], 'Треки'],
    [['de-DE', 'ru'], 'Треки'],
    [['en-GB', 'ru'], 'Tracks'],
    [['de-DE'], 'Tracks'],
    [[], 'Tracks'],
  ])('are those of the first language that we speak: %j', (languages, expected) => {
    expect(labelsFor(languages).tracks).toBe(expected);
  });

  test('each menu has a letter of its own for the keyboard, in both languages', () => {
    for (const labels of [labelsFor(['en']), labelsFor(['ru'])]) {
      const letters = menuTemplate('linux', labels, () => undefined).map(({ label }) =>
        /&(.)/.exec(label ?? '')?.[1]?.toLowerCase(),
      );

      expect(letters).not.toContain(undefined);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  test('no sentence is left in English in the Russian ones', () => {
    const words = Object.values(labelsFor(['ru']));

    expect(words.filter((word) => !/[а-яё]/i.test(word))).toEqual([]);
  });
});

function choose({ click }: MenuItemConstructorOptions): void {
  const unused = undefined as never;
  click?.(unused, undefined, unused);
}

function flat(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...flat(children(item))]);
}

function children(item: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] {
  return Array.isArray(item.submenu) ? item.submenu : [];
}
