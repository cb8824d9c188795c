/** Words about the state of music folders, in English; part of `en.ts`. */
export const enRoots = {
  roots: {
    online: 'Available',
    offline: 'Away',
    doubtful: 'In doubt',
    trouble: 'What is wrong with {{path}}',
    unreachable:
      'The folder is not there. Its drive is not connected, or it was renamed. Nothing is lost: its tracks are kept and wait for it.',
    denied:
      'Fonoteka may not open this folder. Its tracks are kept. Give your user the right to read it, then scan again.',
    empty:
      'The folder is empty where there was music, as it is when a drive is not connected. Its tracks are kept and wait for it.',
    interrupted:
      'The drive failed in the middle of the last scan. Nothing was taken as missing. Check the drive and scan again.',
    vanished: 'Many files were not there at the last scan. Nothing was taken as missing. Scan again.',
    vanishedCount_one: '{{count, number}} of {{total, number}} files is not there any more.',
    vanishedCount_other: '{{count, number}} of {{total, number}} files are not there any more.',
    otherDrive: 'The drive there is another one than last time.',
    ask: 'Is the drive another one, or were they removed?',
    askHelp: 'Until you answer, nothing is taken as missing.',
    waiting: 'You chose to wait: nothing is taken as missing until this changes.',
    gone: 'They are gone',
    goneHelp: 'Tracks that are gone keep their scores, plays and places, and come back with their files.',
    wait: 'Wait',
    foundAt: 'Its music was found here: {{path}}',
    takeFound: 'It is here now',
    elsewhere: 'It is somewhere else now…',
    chooseTitle: 'Where is “{{name}}” now?',
    choose: 'It is here now',
    otherMusic: 'The music of this folder is not there.',
    relocated: 'The folder is at {{path}} now',
    noticeTitle: '{{path}} is in doubt',
    noticeAnswer: 'Answer',
  },
} as const;
