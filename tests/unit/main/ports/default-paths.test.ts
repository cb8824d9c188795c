import { describe, expect, test } from 'vitest';
import { defaultPaths, userDirsPath } from '../../../../src/main/ports/default-paths.ts';

describe('on Linux', () => {
  const home = '/home/ada';

  test('the usual places are those of the XDG specification', () => {
    expect(defaultPaths('linux', {}, home)).toEqual({
      libraryPath: '/home/ada/.local/share/fonoteka/library.sqlite',
      cachePath: '/home/ada/.cache/fonoteka',
      logsPath: '/home/ada/.local/state/fonoteka',
      settingsPath: '/home/ada/.config/fonoteka',
      demoPath: '/home/ada/.local/share/fonoteka/demo',
      musicPath: '/home/ada/Music',
    });
  });

  test('the environment moves each of them', () => {
    const env = {
      XDG_DATA_HOME: '/d',
      XDG_CACHE_HOME: '/c',
      XDG_STATE_HOME: '/s',
      XDG_CONFIG_HOME: '/e',
    };

    expect(defaultPaths('linux', env, home)).toMatchObject({
      libraryPath: '/d/fonoteka/library.sqlite',
      cachePath: '/c/fonoteka',
      logsPath: '/s/fonoteka',
      settingsPath: '/e/fonoteka',
    });
    expect(userDirsPath(env, home)).toBe('/e/user-dirs.dirs');
  });

  test.each(['', 'relative/data'])('a value that is not absolute is ignored: «%s»', (value) => {
    expect(defaultPaths('linux', { XDG_DATA_HOME: value }, home).libraryPath).toBe(
      '/home/ada/.local/share/fonoteka/library.sqlite',
    );
  });

  test.each([
    ['XDG_MUSIC_DIR="$HOME/Музыка"', '/home/ada/Музыка'],
    ['# XDG_MUSIC_DIR="$HOME/No"\nXDG_DESKTOP_DIR="$HOME/Desk"\nXDG_MUSIC_DIR="$HOME/Yes/"\n', '/home/ada/Yes'],
    ['XDG_MUSIC_DIR="/mnt/disk/My \\"Music\\""', '/mnt/disk/My "Music"'],
    ['XDG_MUSIC_DIR="$HOME/One"\nXDG_MUSIC_DIR="$HOME/Two"', '/home/ada/Two'],
    // these name no folder of music
    ['XDG_MUSIC_DIR="$HOME/"', '/home/ada/Music'],
    ['XDG_MUSIC_DIR="$HOMELESS/x"', '/home/ada/Music'],
    ['XDG_MUSIC_DIR="relative"', '/home/ada/Music'],
    ['XDG_MUSIC_DIR=$(rm -rf)', '/home/ada/Music'],
  ])('the desktop names the music folder: %s', (userDirs, expected) => {
    expect(defaultPaths('linux', {}, home, userDirs).musicPath).toBe(expected);
  });
});

test('on Windows the library and the cache stay on the machine, settings may roam', () => {
  const env = {
    LOCALAPPDATA: 'D:\\Profiles\\Ada\\AppData\\Local',
    APPDATA: 'D:\\Profiles\\Ada\\AppData\\Roaming',
  };

  expect(defaultPaths('win32', env, 'C:\\Users\\Ada')).toEqual({
    libraryPath: 'D:\\Profiles\\Ada\\AppData\\Local\\Fonoteka\\library.sqlite',
    cachePath: 'D:\\Profiles\\Ada\\AppData\\Local\\Fonoteka\\Cache',
    logsPath: 'D:\\Profiles\\Ada\\AppData\\Local\\Fonoteka\\Logs',
    settingsPath: 'D:\\Profiles\\Ada\\AppData\\Roaming\\Fonoteka',
    demoPath: 'D:\\Profiles\\Ada\\AppData\\Local\\Fonoteka\\Demo',
    musicPath: 'C:\\Users\\Ada\\Music',
  });
  expect(defaultPaths('win32', {}, 'C:\\Users\\Ada').libraryPath).toBe(
    'C:\\Users\\Ada\\AppData\\Local\\Fonoteka\\library.sqlite',
  );
});

test('on macOS the library folder of the person is used', () => {
  expect(defaultPaths('darwin', { XDG_DATA_HOME: '/ignored' }, '/Users/ada')).toEqual({
    libraryPath: '/Users/ada/Library/Application Support/Fonoteka/library.sqlite',
    cachePath: '/Users/ada/Library/Caches/Fonoteka',
    logsPath: '/Users/ada/Library/Logs/Fonoteka',
    settingsPath: '/Users/ada/Library/Application Support/Fonoteka',
    demoPath: '/Users/ada/Library/Application Support/Fonoteka/Demo',
    musicPath: '/Users/ada/Music',
  });
});
