/** The names on Electron's wire between the window's bridge and the shell; there are no others. */
export const ipcChannels = {
  call: 'fonoteka:call',
  chooseFolder: 'fonoteka:choose-folder',
  event: 'fonoteka:event',
  command: 'fonoteka:command',
} as const;
