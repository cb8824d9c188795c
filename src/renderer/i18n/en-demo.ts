/** Words about the demonstration library in English; part of `en.ts`. */
export const enDemo = {
  demo: {
    label: 'Demo library',
    try: 'Try it with a demo library',
    text_one:
      'No music at hand? Fonoteka composes {{count, number}} short track ({{albums}}) by invented bands, here on this computer. Nothing is downloaded, and it can be removed again.',
    text_other:
      'No music at hand? Fonoteka composes {{count, number}} short tracks ({{albums}}) by invented bands, here on this computer. Nothing is downloaded, and it can be removed again.',
    starting: 'Tuning the instruments',
    making: 'Making “{{album}}”',
    progress: 'Making the demo library',
    count: '{{made, number}} of {{total, number}} files',
    failed: 'The demo library could not be made',
    conflict:
      'There are other files in {{path}}, and the demo never mixes with them. Move them elsewhere and try again.',
    denied: 'There is no permission to write to {{path}}.',
    isDemo:
      'This is the demo library. Taken out of the library, its files stay; removed, the files that Fonoteka made are deleted as well.',
    remove: 'Remove demo library',
    removeTitle: 'Remove the demo library?',
    removeText:
      'It leaves the library, and the files that Fonoteka made for it are deleted. Files that you put into its folder or changed are left alone.',
    removeConfirm: 'Remove and delete its files',
    removed: 'Demo library removed',
    removedText_one: '{{count, number}} file was deleted.',
    removedText_other: '{{count, number}} files were deleted.',
    kept_one: '{{count, number}} changed file was left where it is.',
    kept_other: '{{count, number}} changed files were left where they are.',
    removeFailed: 'The demo library could not be removed in full',
  },
} as const;
