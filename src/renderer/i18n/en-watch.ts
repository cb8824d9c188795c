/** Words about folders that are followed, in English; part of `en.ts`. */
export const enWatch = {
  watch: {
    modeWatching: 'Changes appear by themselves',
    modePolling: 'Changes are looked for now and then',
    modeOff: 'Not watched',
    whyNetwork:
      'This folder is on a network drive or the like, which does not tell of changes. Fonoteka looks for them about once a minute, and reads files that were edited in place a few times a day. Scan it to see a change at once.',
    whyLimit:
      'This computer watches no more folders for programs like Fonoteka. It looks for changes about once a minute instead. On Linux the limit is the setting fs.inotify.max_user_watches.',
    whyFailed: 'This folder could not be watched. Fonoteka looks for changes about once a minute instead.',
    setting: 'Follow changes',
    settingHint: 'What is added, edited, moved or deleted in your music folders appears by itself.',
    on: 'On',
    off: 'Off',
    isOffForAll: 'Off: changes appear when the folders are scanned.',
    cannot: 'Fonoteka was started so that it watches no folders.',
    failed: 'The setting could not be changed',
    whole: 'Read files whole',
    wholeHint:
      'While nothing else is to be done, all of the sound is read once, so that files which begin alike are told apart when they move. Nothing is written to them.',
    wholeDone_one: '{{count, number}} file was read.',
    wholeDone_other: '{{count, number}} files were read.',
    wholeLeft_one: '{{count, number}} file was read, {{left, number}} to go.',
    wholeLeft_other: '{{count, number}} files were read, {{left, number}} to go.',
    more: 'More ways to scan',
    deep: 'Read all files again',
    deepHint: 'Also files that look unchanged. Takes as long as the first scan.',
  },
};
