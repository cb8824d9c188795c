import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import {
  findGlobalShortcut,
  globalShortcuts,
  shortcutGroups,
} from '../../../../src/renderer/features/keys/shortcuts.ts';
import { en } from '../../../../src/renderer/i18n/en.ts';

const press = { code: '', key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('keys go by their place, and the question mark by what is written on it', () => {
  expect(findGlobalShortcut({ ...press, code: 'KeyZ', key: 'я', ctrlKey: true })).toBe('undo');
  expect(findGlobalShortcut({ ...press, code: 'KeyZ', key: 'Z', ctrlKey: true, shiftKey: true })).toBeUndefined();
  expect(findGlobalShortcut({ ...press, code: 'Digit7', key: '?', shiftKey: true })).toBe('help');
  expect(findGlobalShortcut({ ...press, code: 'F6', key: 'F6', shiftKey: true })).toBe('previousPane');
  expect(findGlobalShortcut({ ...press, code: 'Space', key: ' ' })).toBe('playPause');
  expect(findGlobalShortcut({ ...press, code: 'Space', key: ' ', ctrlKey: true })).toBeUndefined();
});

test('no key has two meanings, and each stands in the help', async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'en', resources: { en: { translation: en } } });
  const strokes = globalShortcuts.flatMap(({ strokes: list }) => list.map((stroke) => JSON.stringify(stroke)));
  expect(new Set(strokes).size).toBe(strokes.length);

  const [everywhere] = shortcutGroups(i18n.t);
  expect(everywhere?.lines).toHaveLength(globalShortcuts.length);
  expect(everywhere?.lines[0]).toEqual({ label: 'Play or pause', strokes: ['Space'] });
});
